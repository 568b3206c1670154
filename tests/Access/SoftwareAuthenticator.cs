using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samverkan.Access.Tests;

/// <summary>What a phone or a security key does: makes a passkey and signs what it is asked, as WebAuthn says (ES256, no attestation).</summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, HasKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] credentialId = RandomNumberGenerator.GetBytes(32);
    private string userHandle = "";
    private uint signatures;

    /// <summary>The origin whose pages it believes to talk to.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>Whether it asks its user to show himself.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Whether it counts its signatures; passkeys that are on several devices do not.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>Makes its passkey.</summary>
    public string Create(string options)
    {
        var asked = JsonElement.Parse(options);
        userHandle = asked.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. DataOf(HasKey), .. new byte[16], 0, (byte)credentialId.Length, .. credentialId, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(ClientData("webauthn.create", asked)), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Signs in by it.</summary>
    public string Get(string options)
    {
        signatures += Counts ? 1u : 0;
        var (data, client) = (DataOf(0), ClientData("webauthn.get", JsonElement.Parse(options)));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle });
    }

    public void Dispose() => key.Dispose();

    private byte[] DataOf(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, signatures);
        return [.. SHA256.HashData("localhost"u8), (byte)(flags | Present | (Verifies ? Verified : 0)), .. counter];
    }

    private byte[] ClientData(string type, JsonElement asked) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge = asked.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false }));

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Text(credentialId), rawId = Text(credentialId), type = "public-key", response, clientExtensionResults = new { } });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Access.SecondFactor;

/// <summary>One-time codes of a phone's app (RFC 6238: SHA-1, six digits, half a minute), which is what all apps can.</summary>
internal static class Totp
{
    private const int SecretBytes = 20;
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, in base 32.</summary>
    public static string NewSecret() => Base32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What an app reads from a picture.</summary>
    public static string UriOf(string secret, string account) =>
        $"otpauth://totp/Samverkan:{Uri.EscapeDataString(account)}?secret={secret}&issuer=Samverkan&algorithm=SHA1&digits=6&period={Seconds}";

    /// <summary>The half minute that a code is of, the present one or one beside it, after the last that was used; null where it is of none.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now, long lastUsed)
    {
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var present = now.ToUnixTimeSeconds() / Seconds;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.ASCII.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code at an instant.</summary>
    public static string CodeAt(string secret, DateTimeOffset at) => CodeAt(secret, at.ToUnixTimeSeconds() / Seconds);

    private static string CodeAt(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the standard's default, and what apps know; an HMAC does not need a hash without collisions
        HMACSHA1.HashData(FromBase32(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes in base 32, without padding.</summary>
    internal static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var value in bytes)
        {
            held = (held << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            }
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in text)
        {
            held = (held << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bytes.Add((byte)(held >> (bits - 8)));
                bits -= 8;
            }
        }

        return [.. bytes];
    }
}

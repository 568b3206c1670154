using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Says on whose account a request goes, where requests are limited by principal.</summary>
/// <remarks>Without one of its own in the services it is <c>HttpContext.User</c>, if somebody is signed in.</remarks>
public interface IRequestOwner
{
    /// <summary>The same text for the same principal; null for nobody, so that the address counts.</summary>
    string? Of(HttpContext http);
}

/// <summary>Whoever ASP.NET Core has found to be signed in.</summary>
internal sealed class UserOwner : IRequestOwner
{
    public string? Of(HttpContext http) => http.User.Identity is { IsAuthenticated: true } identity
        ? http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? identity.Name
        : null;
}

/// <summary>Addresses, as requests are counted by them.</summary>
internal static class Addresses
{
    private const int NetworkBytes = 8;

    /// <summary>An IPv4 address, or the /64 network of an IPv6 address: a line's customer has all of that.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "nowhere";
        }
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)) + "/64"
            : address.ToString();
    }
}

using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Samverkan.Host.Start;
using IPNetwork = System.Net.IPNetwork;

namespace Samverkan.Host.Web;

/// <summary>The reverse proxies that the host stands behind: what they forward of a client is believed, and nobody else's word for it.</summary>
internal static class Proxies
{
    private const string Section = "Samverkan:Proxies";

    /// <summary>Takes a client's address and scheme from the proxies that are named; from nobody where none are.</summary>
    /// <exception cref="StartFault">What is named is no address.</exception>
    public static WebApplication UseProxies(this WebApplication app)
    {
        var named = (app.Configuration.GetSection(Section).Get<string[]>() ?? []).Where(n => n.Length > 0).ToList();
        if (named.Count == 0)
        {
            return app;
        }
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (IPNetwork.TryParse(name, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartFault($"{Section} names the proxies before the host by their addresses (10.0.0.7) or networks (10.0.0.0/8); {name} is neither.");
            }
        }
        app.UseForwardedHeaders(options);
        return app;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Lets the application take WebSockets, so that nobody has to remember it.</summary>
internal sealed class WebSocketsFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWebSockets();
        next(app);
    };
}

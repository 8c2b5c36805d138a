using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations;

/// <summary>Live counts as server-sent events (HTML Standard, 9.2), from whichever node somebody is connected to.</summary>
internal static class LiveEndpoint
{
    private const string Stream = "text/event-stream";

    public static void Map(WebApplication app) =>
        app.MapGet("/conversations/{id:guid}/live", Send).WithMetadata(new UsesAttribute(), new TakesPartAttribute());

    private static async Task Send(HttpContext context, Guid id, LiveFeeds feeds)
    {
        var (request, response) = (context.Request, context.Response);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        if (!request.Headers.Accept.ToString().Contains(Stream, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }
        if (await feeds.Now(id, ends.Token) is not { } now)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.ContentType = Stream;
        response.Headers.CacheControl = "no-store";
        // A proxy that gathers what passes through it would hold the events back.
        response.Headers["X-Accel-Buffering"] = "no";
        using var onlooker = feeds.LookOn(id);
        try
        {
            await response.Body.WriteAsync(now, ends.Token);
            while (true)
            {
                await response.Body.FlushAsync(ends.Token);
                await response.Body.WriteAsync(await onlooker.Next(ends.Token), ends.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // They went away, or the site ends: browsers come back by themselves.
        }
    }
}

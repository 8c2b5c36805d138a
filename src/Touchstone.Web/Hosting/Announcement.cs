using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Touchstone.Web.Hosting;

/// <summary>Runs the site and says where it is.</summary>
internal static class Announcement
{
    public static async Task ServeAsync(this WebApplication app)
    {
        await app.MakeFirstKeyAsync();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        await using (app)
        {
            await app.StartAsync();
            using var ending = new CancellationTokenSource();
            var lost = app.Services.GetRequiredService<SiteDatabase>().WhenLostAsync(ending.Token);
            var first = await Task.WhenAny(app.WaitForShutdownAsync(), lost);
            await ending.CancelAsync();
            if (first == lost)
            {
                await app.StopAsync();
                throw new CannotServeException(
                    "The database server ended unexpectedly, so the site ends too. Start it again."
                );
            }

            await first;
        }
    }

    private static void Announce(WebApplication app)
    {
        var addresses =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var where = string.Join(" and ", addresses);
        if (Logs.AreForMachines(app.Configuration, app.Environment))
        {
            app.Logger.LogInformation("Touchstone is ready at {Addresses}", where);
            return;
        }

        Console.WriteLine($"Touchstone is ready at {where}");
        foreach (var line in app.Services.GetServices<AnnouncedLine>())
        {
            Console.WriteLine(line.Words);
        }

        Console.WriteLine("Press Ctrl-C to stop.");
    }
}

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
        await app.RunAsync();
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

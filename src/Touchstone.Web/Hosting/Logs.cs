using Microsoft.Extensions.Logging.Console;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Logs go to standard output, each with the trace of the request it belongs to: one JSON object a line where a machine
/// reads them, one sentence a line where a person does. <c>Logging:Format</c> (<c>json</c> or <c>text</c>) decides where the guess is wrong.
/// </summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IExternalScopeProvider, DiscreetScopes>();
        // Below this the framework writes the whole address of every request, secrets of links included.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (AreForMachines(builder.Configuration, builder.Environment))
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "HH:mm:ss ";
                options.ColorBehavior = LoggerColorBehavior.Default;
            });
        }
    }

    public static bool AreForMachines(IConfiguration configuration, IHostEnvironment environment) =>
        configuration["Logging:Format"]?.ToLowerInvariant() switch
        {
            "json" => true,
            "text" => false,
            _ => environment.IsProduction() && !configuration.GetValue<bool>("demo") && Console.IsOutputRedirected,
        };
}

namespace Touchstone.Web.Hosting;

/// <summary>
/// The words after <c>touchstone serve</c>, as configuration. The same settings can come from the environment
/// (<c>TOUCHSTONE_DATABASE</c> and so on), and any other setting as <c>--Section:Name=value</c>; the command line wins.
/// </summary>
internal static class ServeArguments
{
    public const string Usage =
        "Usage: touchstone serve [--urls ADDRESSES] [--data FOLDER] [--database CONNECTION] [--demo]";

    private static readonly string[] WithValue =
    [
        "urls",
        "data",
        "database",
        "environment",
        "contentRoot",
        "applicationName",
    ];

    public static WebApplicationBuilder NewBuilder(string[] args)
    {
        var settings = Read(args);
        var elsewhere = settings.Any(s => s.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = settings,
                // Settings and pages lie beside the program, wherever it is started from.
                ContentRootPath = elsewhere ? null : AppContext.BaseDirectory,
            }
        );
        builder.Configuration.AddEnvironmentVariables("TOUCHSTONE_").AddCommandLine(settings);
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is { Length: > 0 } urls)
        {
            builder.WebHost.UseUrls(urls);
        }

        return builder;
    }

    /// <summary>Each as <c>--name=value</c>; a word that means nothing here is refused rather than ignored.</summary>
    internal static string[] Read(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var word = args[i];
            if (word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal))
            {
                settings.Add(word);
            }
            else if (word == "--demo")
            {
                settings.Add("--demo=true");
            }
            else if (WithValue.FirstOrDefault(name => word == "--" + name) is { } name)
            {
                i++;
                settings.Add(
                    i < args.Count && args[i].Length > 0
                        ? $"--{name}={args[i]}"
                        : throw new CannotServeException(
                            $"The option --{name} needs a value. {Usage}",
                            CannotServeException.WrongCommand
                        )
                );
            }
            else
            {
                throw new CannotServeException(
                    $"“{word}” is not an option here. {Usage}",
                    CannotServeException.WrongCommand
                );
            }
        }

        return [.. settings];
    }
}

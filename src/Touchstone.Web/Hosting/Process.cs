using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Reference;
using Touchstone.Web.Look;

namespace Touchstone.Web.Hosting;

/// <summary>The process among what the site is made of: use cases, reference data, jobs and mail.</summary>
internal static class Process
{
    /// <summary>
    /// <c>Site:Address</c> is where people reach the site (the first address that it listens at, when left out),
    /// <c>Site:MailFrom</c> what letters come from, <c>Reference:Folder</c> holds data files in place of ours, section
    /// <c>Mail</c> names the mail server.
    /// </summary>
    public static void AddProcess(this WebApplicationBuilder builder, SiteDatabase database)
    {
        var settings = builder.Configuration;
        var mail = settings.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        builder.Services.AddTouchstoneCore(database.Source, SiteOf(settings), Reference(settings), mail);
        builder.Services.AddSingleton(new CheckpointFolder(Copies(settings)));
        builder.Services.AddTouchstoneWorkers();
        builder.Services.AddHostedService<Core.Evaluation.ReviewDates>();
    }

    /// <summary>Beside the database in the data folder; nowhere when the database is elsewhere and no data folder is named.</summary>
    private static string? Copies(IConfiguration settings)
    {
        var data = settings["data"];
        return string.IsNullOrWhiteSpace(data)
            ? string.IsNullOrWhiteSpace(settings["database"])
                ? Path.GetFullPath(Path.Combine("data", "checkpoints"))
                : null
            : Path.GetFullPath(Path.Combine(data, "checkpoints"));
    }

    private static Site SiteOf(IConfiguration settings)
    {
        var brand = settings.GetSection(Brand.Section).Get<Brand>() ?? new Brand();
        var written = settings["Site:Address"] ?? (settings["urls"] ?? "").Split(';')[0];
        if (written.Length == 0)
        {
            written = "http://localhost:5000";
        }
        if (!Uri.TryCreate(written.TrimEnd('/'), UriKind.Absolute, out var address))
        {
            throw new CannotServeException(
                $"Site:Address is “{written}”. Write the address at which people reach the site, like https://touchstone.example."
            );
        }
        return new Site(
            address,
            brand.Body ?? brand.Service,
            settings["Site:MailFrom"] ?? brand.Email ?? $"no-reply@{address.Host}"
        );
    }

    private static ReferenceData Reference(IConfiguration settings)
    {
        try
        {
            return ReferenceData.Load(settings["Reference:Folder"]);
        }
        catch (InvalidReferenceDataException e)
        {
            throw new CannotServeException(e.Message);
        }
    }
}

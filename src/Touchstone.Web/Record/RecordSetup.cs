using Touchstone.Core.Record.Log;
using Touchstone.Web.Home;

namespace Touchstone.Web.Record;

/// <summary>Puts the record log on the site: its public addresses for machines, and the auditors' door.</summary>
internal static class RecordSetup
{
    public static WebApplicationBuilder AddRecord(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<LedgerReadiness>("record log");
        builder.Services.AddSingleton<OpenRecords>();
        builder.Services.AddDoor(
            Door.To(
                "Record log",
                "/log",
                "Who did what to which record, and when",
                new SearchLog(null, null, null, null)
            )
        );
        return builder;
    }

    public static WebApplication MapRecord(this WebApplication app)
    {
        LedgerEndpoints.Map(app);
        return app;
    }
}

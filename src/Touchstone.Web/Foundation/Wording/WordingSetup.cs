using Microsoft.AspNetCore.Localization;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>Puts the variants of what people read in place.</summary>
internal static class WordingSetup
{
    public static WebApplicationBuilder AddWording(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VariantCookie>();
        builder.Services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(ReadingIn.English);
            localization.SupportedCultures = [ReadingIn.English];
            localization.SupportedUICultures = localization.SupportedCultures;
            localization.RequestCultureProviders = [];
        });
        return builder;
    }

    /// <summary>After routing: what a page is read in depends on whether it has variants.</summary>
    public static WebApplication UseWording(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseMiddleware<VariantChoice>();
        return app;
    }

    public static WebApplication MapWording(this WebApplication app)
    {
        VariantEndpoint.Map(app);
        return app;
    }
}

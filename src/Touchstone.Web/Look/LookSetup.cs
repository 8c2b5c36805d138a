using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Tags;

namespace Touchstone.Web.Look;

/// <summary>Puts pages, brand and menu in place.</summary>
public static class LookSetup
{
    public static WebApplicationBuilder AddLook(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Static files change only with a build. Watching them would answer every unknown address in their name.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        // Pages live with their area (/Credentials/Register.cshtml), so the whole project is the root; every page states
        // its own address. See docs/decisions/0020.
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.Add(new OwnNamesOnly());
        });
        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.AppendTrailingSlash = false;
        });
        // Letters beyond ASCII are written as they are; what has a meaning in HTML is encoded all the same.
        services.Configure<WebEncoderOptions>(web =>
            web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new DatePartsBinderProvider()));
        services.AddOptions<Brand>().Bind(builder.Configuration.GetSection(Brand.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<Brand>, BrandCheck>();
        services.AddSingleton<Menu>();
        services.AddMenuItem(new MenuItem("Home", "/"));
        services.AddSingleton<UkTime>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    public static IServiceCollection AddMenuItem(this IServiceCollection services, MenuItem item) =>
        services.AddSingleton(item);

    /// <summary>Pages, their static files, and the body's colour as a style sheet.</summary>
    public static WebApplication MapLook(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet(
                "/brand.css",
                (IOptions<Brand> brand) =>
                    Results.Text($":root{{--brand:{brand.Value.Colour ?? "#17474e"}}}", "text/css")
            )
            .WithMetadata(new UsesAttribute());
        return app;
    }

    private sealed class BrandCheck : IValidateOptions<Brand>
    {
        public ValidateOptionsResult Validate(string? name, Brand options) =>
            options.Faults().ToArray() is { Length: > 0 } faults
                ? ValidateOptionsResult.Fail(faults)
                : ValidateOptionsResult.Success;
    }
}

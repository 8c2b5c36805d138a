using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Puts the doors of development and engagement into the menu.</summary>
internal static class DevelopmentSetup
{
    public static WebApplicationBuilder AddDevelopment(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("Development", "/development"));
        builder.Services.AddMenuItem(new MenuItem("Get involved", "/get-involved"));
        return builder;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>One address of the site as the application itself knows it, with the use cases that it says it runs.</summary>
/// <param name="Uses">Null where nothing is declared.</param>
/// <param name="PostHandlers">The names of the handlers that take forms; an empty name is the one without a name.</param>
internal sealed record SiteRoute(
    string Pattern,
    IReadOnlyList<RoutePatternPart> Parts,
    IReadOnlyList<Type>? Uses,
    IReadOnlyList<string> PostHandlers
)
{
    public bool HasParameters => Parts.Any(p => p.IsParameter);

    public override string ToString() => Pattern;

    /// <summary>The whole route table, files of the look apart.</summary>
    public static async Task<IReadOnlyList<SiteRoute>> All(IServiceProvider site)
    {
        var loader = site.GetRequiredService<PageLoader>();
        var routes = new Dictionary<string, SiteRoute>();
        var endpoints = site.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        foreach (var endpoint in endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null))
        {
            var route = await Of(endpoint, loader);
            routes.TryAdd(route.Pattern, route);
        }
        return [.. routes.Values.OrderBy(r => r.Pattern, StringComparer.Ordinal)];
    }

    private static async Task<SiteRoute> Of(RouteEndpoint endpoint, PageLoader loader)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        RoutePatternPart[] parts = [.. endpoint.RoutePattern.PathSegments.Select(RoutePatternPart.Of)];
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            var uses = endpoint.Metadata.GetMetadata<UsesAttribute>()?.UseCases;
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
            return new SiteRoute(pattern, parts, uses, methods.Contains("POST") ? [""] : []);
        }
        var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
        var declared = (UsesAttribute?)
            Attribute.GetCustomAttribute(compiled.HandlerTypeInfo, typeof(UsesAttribute), inherit: false);
        return new SiteRoute(
            pattern,
            parts,
            declared?.UseCases,
            [.. compiled.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name ?? "")]
        );
    }
}

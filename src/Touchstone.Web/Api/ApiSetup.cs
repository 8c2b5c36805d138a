using Touchstone.Core.Platform;
using Touchstone.Web.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Api;

/// <summary>The addresses for programs, under a version that stays as it is, and their description (OpenAPI 3.1).</summary>
public static class ApiSetup
{
    public const string Address = "/api/v1";
    public const string Description = Address + "/openapi.json";

    private const string Version = "v1";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ApiAnswers>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(
            Version,
            options =>
            {
                options.ShouldInclude = operation =>
                    $"/{operation.RelativePath}".StartsWith(Address, StringComparison.Ordinal);
                options.AddDocumentTransformer(
                    (document, context, _) =>
                    {
                        ApiDescription.Complete(document, context.ApplicationServices.GetRequiredService<Site>());
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        ApiDescription.Complete(operation, context.Description.ActionDescriptor.EndpointMetadata);
                        return Task.CompletedTask;
                    }
                );
            }
        );
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Address);
        api.MapWorkforce();
        api.MapSeminars();
        app.MapOpenApi(Description).WithMetadata(new UsesAttribute());
        return app;
    }
}

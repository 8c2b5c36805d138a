using Touchstone.Core.Access.Interests;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.People;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Web.Look;

namespace Touchstone.Web.Home;

/// <summary>The ways in: "My work" and the doors on it.</summary>
public static class HomeSetup
{
    public static WebApplicationBuilder AddHome(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("My work", "/my-work", SignedInOnly: true));
        builder.Services.AddMenuItem(new MenuItem("Credentials", "/credentials"));
        builder.Services.AddSingleton<Doors>();
        builder.Services.AddDoor(Door.To("People", "/people", "Accounts, roles and invitations", new GetPeople()));
        builder.Services.AddDoor(
            Door.To(
                "Organisations",
                "/organisations",
                "Who takes part, and who belongs to them",
                new GetOrganisations()
            )
        );
        builder.Services.AddDoor(
            Door.To("Interests", "/interests", "What people declared, and what was decided", new GetInterests())
        );
        builder.Services.AddDoor(Door.To("Mail log", "/mail", "Every letter, and what became of it", new GetMailLog()));
        builder.Services.AddDoor(Door.To("Background work", "/jobs", "What runs, waits or failed", new GetJobs()));
        return builder;
    }

    public static IServiceCollection AddDoor(this IServiceCollection services, Door door) =>
        services.AddSingleton(door);
}

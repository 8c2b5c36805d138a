using Touchstone.Web.Hosting;

namespace Touchstone.Web.Demo;

/// <summary><c>--demo</c>: fills an empty installation with the sample body, and says how to sign in to it.</summary>
internal static class DemoSetup
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (!IsAskedFor(builder.Configuration))
        {
            return;
        }
        builder.Services.AddSingleton(
            new AnnouncedLine($"Sample people, all with the password \"{DemoCast.Password}\":")
        );
        builder.Services.PostConfigure<Look.Brand>(brand => brand.Email ??= "help@demo.example");
        foreach (var person in DemoCast.People)
        {
            builder.Services.AddSingleton(new AnnouncedLine($"  {person.Email, -28} {person.Name}{RolesOf(person)}"));
        }
    }

    public static async Task MakeDemoAsync(this WebApplication app)
    {
        if (!IsAskedFor(app.Configuration))
        {
            return;
        }
        await app.MakeFirstKeyAsync();
        var body = new DemoBody(app.Services);
        if (await body.IsEmptyAsync(CancellationToken.None))
        {
            await body.MakeAsync(CancellationToken.None);
        }
    }

    private static bool IsAskedFor(IConfiguration settings) => settings.GetValue<bool>("demo");

    private static string RolesOf(DemoPerson person) =>
        person.Roles.Length == 0
            ? $" ({person.Part})"
            : $" ({string.Join(", ", person.Roles.Select(r => string.Concat(r.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"))))})";
}

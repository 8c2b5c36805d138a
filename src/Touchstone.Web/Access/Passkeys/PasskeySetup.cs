using Microsoft.AspNetCore.Identity;
using Touchstone.Core.Access.Passkeys;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>Puts passkeys in place.</summary>
internal static class PasskeySetup
{
    /// <summary>
    /// A passkey belongs to the host of <c>Site:Address</c> and answers to its origin alone. On one's own machine, where none is
    /// set, to that of the request.
    /// </summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var site = Uri.TryCreate(builder.Configuration["Site:Address"], UriKind.Absolute, out var address)
            ? address
            : null;
        builder.Services.AddSingleton<BrowserPasskeys>();
        builder.Services.AddSingleton<IPasskeyProofs>(services => services.GetRequiredService<BrowserPasskeys>());
        builder.Services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = site?.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = context =>
            {
                var request = context.HttpContext.Request;
                var ours = site?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
                return ValueTask.FromResult(
                    !context.CrossOrigin && string.Equals(context.Origin, ours, StringComparison.OrdinalIgnoreCase)
                );
            };
        });
    }
}

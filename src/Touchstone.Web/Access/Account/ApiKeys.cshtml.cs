using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Keys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>One's own keys for programs, and a way to make one. Its secret is shown once, on the page that follows.</summary>
[Uses(typeof(MyApiKeys), typeof(MakeApiKey))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ApiKeysModel : SecretPage
{
    private const string Made = "api-key";
    private const int UsualDays = 90;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int Days { get; set; } = UsualDays;

    [BindProperty]
    public string? CurrentPassword { get; set; }

    public ImmutableArray<ApiKeyView> Mine { get; private set; } = [];

    public string? Secret { get; private set; }

    public static string Said(KeyScope scope) =>
        scope switch
        {
            KeyScope.Workforce => "Tables of the workforce",
            _ => scope.ToString(),
        };

    public Task<IActionResult> OnGetAsync()
    {
        Secret = TempData[Made] as string;
        return Show(new MyApiKeys(), mine => Mine = mine);
    }

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(
            new MakeApiKey(Name ?? "", KeyScope.Workforce, Days, CurrentPassword ?? ""),
            secret =>
            {
                // Goes to the next page in a cookie that is sealed, and gone once it was read.
                TempData[Made] = secret;
                return LocalRedirect("/account/keys");
            },
            OnGetAsync
        );
}

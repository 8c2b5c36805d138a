using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Workforce.Agreements;

namespace Touchstone.Web.Api;

/// <summary>Tells people how their programs read what they may see.</summary>
[Uses]
public sealed class ApiModel(Site site) : AreaPage
{
    /// <summary>An address that anybody can try.</summary>
    public string Example => site.AddressOf(ApiSetup.Address + AgreementsTable.Shape.Address);

    public bool IsSignedIn => Actor.IsSignedIn;

    public void OnGet() { }
}

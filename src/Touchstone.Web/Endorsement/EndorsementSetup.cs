using Touchstone.Core.Endorsement;
using Touchstone.Web.Home;

namespace Touchstone.Web.Endorsement;

/// <summary>The way into the area for those who run reviews and decide.</summary>
public static class EndorsementSetup
{
    public static WebApplicationBuilder AddEndorsement(this WebApplicationBuilder builder)
    {
        builder.Services.AddDoor(
            Door.To("Endorsement", "/endorsement", "Candidates, their reviews and the decisions", new GetCandidates())
        );
        return builder;
    }
}

using Touchstone.Core.Access;

namespace Touchstone.Web.Demo;

/// <summary>The invented people of the sample body. All have one password, which is printed when the sample is served.</summary>
internal static class DemoCast
{
    public const string Password = "walk the golden thread";

    /// <summary>Everybody by a short name; the roles are those held in the body as a whole.</summary>
    public static readonly DemoPerson[] People =
    [
        new("admin", "Ada Lindqvist", [Role.Administrator]),
        new("manager", "Morgan Adeyemi", [Role.ProgrammeManager]),
        new("chair", "Chika Okonkwo", [Role.DecisionPanelChair]),
        new("panel1", "Delia Marsh", [Role.DecisionPanelMember]),
        new("panel2", "Emrys Vaughan", [Role.DecisionPanelMember]),
        new("gateway", "Asha Raman", [Role.GatewayAssessor]),
        new("reviews", "Petra Novak", [Role.ReviewPanelChair]),
        new("evaluator", "Ines Duarte", [Role.Evaluator]),
        new("auditor", "Tomasz Zielinski", [Role.Auditor]),
        new("developer", "Lee Hartley", []),
        new("steering", "Farah Siddiqui", []),
        new("matron", "Dilys Hargreave", []),
        new("college", "Oluwaseun Bright", []),
        new("patient", "Maggie Ferris", []),
        new("carer", "Ivo Castellan", []),
        new("academic", "Rowan Blake", []),
        new("clinical", "Bea Thornton", []),
        new("lay", "Gwen Pritchard", []),
        new("provider", "Sam Whitlock", []),
        new("provider2", "Ffion Maddox", []),
        new("employer", "Hana Whitfield", []),
        new("employer2", "Owen Castell", []),
        new("region", "Ruth Nakamura", [Role.RegionalLead]),
        new("assessor", "Ash Delaney", []),
        new("practitioner", "Zo\u00eb \u00d8rsted", []),
        new("practitioner2", "Kwame Boateng", []),
    ];
}

/// <param name="Key">Also the part of their address before the @.</param>
internal sealed record DemoPerson(string Key, string Name, Role[] Roles)
{
    public string Email => $"{Key}@demo.example";
}

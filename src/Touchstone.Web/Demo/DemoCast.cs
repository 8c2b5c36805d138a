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
        new("developer", "Lee Hartley", [], "leads the development"),
        new("steering", "Farah Siddiqui", [], "chairs the steering group"),
        new("matron", "Dilys Hargreave", [], "steering group"),
        new("college", "Oluwaseun Bright", [], "steering group"),
        new("patient", "Maggie Ferris", [], "steering group, for patients"),
        new("carer", "Ivo Castellan", [], "steering group, for carers"),
        new("academic", "Rowan Blake", [], "independent reviewer, academic"),
        new("clinical", "Bea Thornton", [], "independent reviewer, clinical"),
        new("lay", "Gwen Pritchard", [], "independent reviewer, lay"),
        new("provider", "Sam Whitlock", [], "university lead"),
        new("provider2", "Ffion Maddox", [], "lead of a second university"),
        new("employer", "Hana Whitfield", [], "employer's lead"),
        new("employer2", "Owen Castell", [], "lead of a second employer"),
        new("region", "Ruth Nakamura", [Role.RegionalLead]),
        new("assessor", "Ash Delaney", [], "assessor at the university"),
        new("practitioner", "Zo\u00eb \u00d8rsted", [], "practitioner with a badge"),
        new("practitioner2", "Kwame Boateng", [], "practitioner"),
    ];
}

/// <param name="Key">Also the part of their address before the @.</param>
/// <param name="Part">What they do in the sample without a role in the body as a whole.</param>
internal sealed record DemoPerson(string Key, string Name, Role[] Roles, string Part = "")
{
    public string Email => $"{Key}@demo.example";
}

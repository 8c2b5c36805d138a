namespace Touchstone.Core.Access;

/// <summary>
/// The roles of the process. A role is held in the body as a whole, or on one record: an organisation, a group, a
/// project, a case. What each role does for people stands in the reference data.
/// </summary>
public enum Role
{
    ProgrammeManager,
    DecisionPanelMember,
    DecisionPanelChair,
    Proposer,
    GatewayAssessor,
    Developer,
    SteeringGroupMember,
    SteeringGroupChair,
    ReferenceGroupMember,
    ExpertGroupMember,
    LayPartner,
    IndependentReviewer,
    ReviewPanelChair,
    ProviderLead,
    Assessor,
    Supervisor,
    Practitioner,
    EmployerLead,
    RegionalLead,
    Evaluator,
    EngagementFacilitator,
    Administrator,
    Auditor,
}

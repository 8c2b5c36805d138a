using System.Collections.Frozen;

namespace Touchstone.Core.Record;

/// <summary>Every kind of record that the golden thread, the log, access and the catalogue can point at.</summary>
public static class RecordKinds
{
    public static readonly RecordKind Account = new("access.account", "person", "/people/{id}");
    public static readonly RecordKind Organisation = new("access.organisation", "organisation", "/organisations/{id}");
    public static readonly RecordKind Decision = new("record.decision", "decision", "/decisions/{id}");
    public static readonly RecordKind Condition = new("record.condition", "condition", "/conditions/{id}");
    public static readonly RecordKind Mail = new("platform.mail", "message", "/mail/{id}");
    public static readonly RecordKind Job = new("platform.job", "job", "/jobs");
    public static readonly RecordKind File = new("platform.file", "file", "/files/{id}");

    public static readonly RecordKind Credential = new("credentials.credential", "credential", "/credentials/{id}");

    public static readonly RecordKind BaselineRound = new(
        "workforce.baseline",
        "workforce baseline",
        "/workforce/baselines/{id}"
    );
    public static readonly RecordKind WorkforceReturn = new(
        "workforce.return",
        "workforce return",
        "/workforce/returns/{id}"
    );
    public static readonly RecordKind WorkforceFinding = new(
        "workforce.finding",
        "workforce finding",
        "/workforce/findings/{id}"
    );

    public static readonly RecordKind SelfAssessment = new(
        "workforce.self-assessment",
        "self-assessment",
        "/workforce/toolkit/assessments/{id}"
    );
    public static readonly RecordKind DeploymentAction = new(
        "workforce.action",
        "planned action",
        "/workforce/toolkit/actions/{id}"
    );
    public static readonly RecordKind RolePlan = new(
        "workforce.role-plan",
        "role plan",
        "/workforce/toolkit/roles/{id}"
    );
    public static readonly RecordKind DemandReturn = new(
        "workforce.demand-return",
        "demand return",
        "/workforce/demand/returns/{id}"
    );
    public static readonly RecordKind DemandSummary = new(
        "workforce.demand-summary",
        "summary of demand",
        "/workforce/demand/{id}"
    );
    public static readonly RecordKind Agreement = new(
        "workforce.agreement",
        "agreement of universities",
        "/workforce/agreements/{id}"
    );
    public static readonly RecordKind PracticeExercise = new(
        "workforce.practice-exercise",
        "exercise on capabilities from practice",
        "/workforce/practice/{id}"
    );
    public static readonly RecordKind PracticeSource = new(
        "workforce.practice-source",
        "document from practice",
        "/workforce/practice/sources/{id}"
    );

    public static readonly RecordKind PriorityRound = new(
        "priorities.round",
        "priority round",
        "/priorities/rounds/{id}"
    );
    public static readonly RecordKind Proposal = new("priorities.proposal", "proposal", "/priorities/proposals/{id}");
    public static readonly RecordKind GatewayAssessment = new(
        "priorities.gateway-assessment",
        "gateway assessment",
        "/priorities/gateway/{id}"
    );
    public static readonly RecordKind Commission = new(
        "priorities.commission",
        "commission",
        "/priorities/commissions/{id}"
    );

    public static readonly RecordKind Project = new("development.project", "development project", "/development/{id}");
    public static readonly RecordKind Group = new("development.group", "group", "/development/groups/{id}");
    public static readonly RecordKind Specification = new(
        "development.specification",
        "specification",
        "/specifications/{id}"
    );
    public static readonly RecordKind SpecificationVersion = new(
        "development.specification-version",
        "specification version",
        "/specifications/versions/{id}"
    );

    public static readonly RecordKind RegistrationOfInterest = new(
        "engagement.registration",
        "registration of interest",
        "/engagement/registrations"
    );
    public static readonly RecordKind Exercise = new("engagement.exercise", "exercise", "/exercises/{id}");
    public static readonly RecordKind Event = new("engagement.event", "event", "/events/{id}");
    public static readonly RecordKind Questionnaire = new(
        "engagement.questionnaire",
        "questionnaire",
        "/engagement/questionnaires/{id}"
    );

    public static readonly RecordKind Conversation = new(
        "conversations.conversation",
        "conversation",
        "/conversations/{id}"
    );
    public static readonly RecordKind Challenge = new("conversations.challenge", "challenge", "/challenges/{id}");
    public static readonly RecordKind Seminar = new("conversations.seminar", "seminar", "/seminars/{id}");
    public static readonly RecordKind Problem = new("conversations.problem", "problem", "/seminars/problems/{id}");
    public static readonly RecordKind ProblemCluster = new(
        "conversations.problem-cluster",
        "cluster of problems",
        "/seminars/clusters/{id}"
    );
    public static readonly RecordKind Analysis = new("insight.analysis", "analysis", "/insight/{id}");
    public static readonly RecordKind AnalysedText = new("insight.text", "analysed text", "/insight/texts/{id}");
    public static readonly RecordKind TextSource = new("insight.source", "source of texts", "/insight/sources/{id}");
    public static readonly RecordKind InsightFinding = new("insight.finding", "finding", "/insight/findings/{id}");
    public static readonly RecordKind Recommendation = new(
        "insight.recommendation",
        "recommended action",
        "/insight/recommendations/{id}"
    );
    public static readonly RecordKind InsightReport = new("insight.report", "insight report", "/insight/reports/{id}");

    public static readonly RecordKind Candidate = new("endorsement.candidate", "candidate", "/endorsement/{id}");
    public static readonly RecordKind Review = new("endorsement.review", "review", "/endorsement/reviews/{id}");

    public static readonly RecordKind DeliveryPlan = new("delivery.plan", "delivery plan", "/delivery/plans/{id}");
    public static readonly RecordKind AnnualReturn = new("delivery.return", "annual return", "/delivery/returns/{id}");

    public static readonly RecordKind Enrolment = new(
        "recognition.enrolment",
        "enrolment",
        "/recognition/enrolments/{id}"
    );
    public static readonly RecordKind Evidence = new("recognition.evidence", "evidence", "/recognition/evidence/{id}");
    public static readonly RecordKind Completion = new(
        "recognition.completion",
        "completion",
        "/recognition/completions/{id}"
    );
    public static readonly RecordKind Badge = new("recognition.badge", "badge", "/badges/{id}");

    public static readonly RecordKind PeriodicReview = new(
        "evaluation.periodic-review",
        "periodic review",
        "/evaluation/periodic-reviews/{id}"
    );
    public static readonly RecordKind Evaluation = new("evaluation.evaluation", "evaluation", "/evaluation/{id}");
    public static readonly RecordKind FoundNeed = new(
        "evaluation.need",
        "need found by evaluation",
        "/evaluation/needs/{id}"
    );

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        Account,
        Organisation,
        Decision,
        Condition,
        File,
        Mail,
        Job,
        Credential,
        BaselineRound,
        WorkforceReturn,
        WorkforceFinding,
        SelfAssessment,
        DeploymentAction,
        RolePlan,
        DemandReturn,
        DemandSummary,
        Agreement,
        PracticeExercise,
        PracticeSource,
        PriorityRound,
        Proposal,
        GatewayAssessment,
        Commission,
        Project,
        Group,
        Specification,
        SpecificationVersion,
        RegistrationOfInterest,
        Conversation,
        Challenge,
        Seminar,
        Problem,
        ProblemCluster,
        Exercise,
        Event,
        Questionnaire,
        Analysis,
        AnalysedText,
        TextSource,
        InsightFinding,
        Recommendation,
        InsightReport,
        Candidate,
        Review,
        DeliveryPlan,
        AnnualReturn,
        Enrolment,
        Evidence,
        Completion,
        Badge,
        PeriodicReview,
        Evaluation,
        FoundNeed,
    ];

    private static readonly FrozenDictionary<string, RecordKind> ByCode = All.ToFrozenDictionary(
        k => k.Code,
        StringComparer.Ordinal
    );

    /// <summary>The kind with this stored code. An unknown code is a programmer's mistake and throws.</summary>
    public static RecordKind Parse(string code) =>
        ByCode.TryGetValue(code, out var kind)
            ? kind
            : throw new ArgumentException($"There is no kind of record called '{code}'.", nameof(code));
}

namespace Touchstone.Core.Reference;

/// <summary>
/// The dated data of the process: frameworks, criteria, outcomes, professions, scales, roles, words. It comes with the
/// product and any of it can be replaced: a file in the operator's folder with the same set and edition takes the place
/// of ours, and one with another edition stands beside it. Immutable; loaded once at the start.
/// </summary>
public sealed class ReferenceData
{
    private ReferenceData(ReferenceShelf shelf)
    {
        Mpf = shelf.Take<Pillar>("mpf");
        Regulators = shelf.Take<Regulator>("regulators");
        Professions = shelf.Take<Profession>("professions");
        GatewayCriteria = shelf.Take<Criterion>("gateway-criteria");
        EndorsementCriteria = shelf.Take<Criterion>("endorsement-criteria");
        JudgementScales = shelf.Take<JudgementScale>("judgement-scales");
        OutcomeSets = shelf.Take<OutcomeSet>("outcomes");
        Stages = shelf.Take<Stage>("stages");
        SpecificationSections = shelf.Take<SpecificationSection>("specification-sections");
        AssessmentMethods = shelf.Take<AssessmentMethod>("assessment-methods");
        GradingScales = shelf.Take<GradingScale>("grading-scales");
        Roles = shelf.Take<RoleDescription>("roles");
        OrganisationKinds = shelf.Take<OrganisationKind>("organisation-kinds");
        Regions = shelf.Take<Term>("regions");
        Sectors = shelf.Take<Term>("sectors");
        NeedKinds = shelf.Take<Term>("need-kinds");
        Settings = shelf.Take<Term>("settings");
        Constituencies = shelf.Take<Constituency>("constituencies");
        InterestKinds = shelf.Take<InterestKind>("interest-kinds");
        EvidenceRoutes = shelf.Take<EvidenceRoute>("evidence-routes");
        EvidenceRules = shelf.Take<EvidenceRules>("evidence-rules");
        ReviewTriggers = shelf.Take<Term>("review-triggers");
        WorkforceFields = shelf.Take<WorkforceField>("workforce-fields");
        WorkforceQuestions = shelf.Take<WorkforceQuestion>("workforce-questions");
        WorkforceScenarios = shelf.Take<WorkforceScenario>("workforce-scenarios");
        TitleWords = shelf.Take<TitleWord>("workforce-title-words");
        Indicators = shelf.Take<Term>("indicators");
        Glossary = shelf.Take<GlossaryTerm>("glossary");
        AvoidedWords = shelf.Take<AvoidedWord>("avoided-words");
        ReadinessFactors = shelf.Take<ReadinessFactor>("readiness-factors");
        MaturityElements = shelf.Take<MaturityElement>("maturity-elements");
        SelfAssessmentScales = shelf.Take<JudgementScale>("self-assessment-scales");
        SupervisionRules = shelf.Take<SupervisionRule>("supervision-rules");
        FundingSources = shelf.Take<Term>("funding-sources");
        PracticeLevels = shelf.Take<Term>("practice-levels");
        ModerationReasons = shelf.Take<Term>("moderation-reasons");
        OffensiveWords = shelf.Take<Term>("offensive-words");
    }

    /// <summary>The multi-professional framework: pillars with their capabilities.</summary>
    public ReferenceEditions<Pillar> Mpf { get; }

    public ReferenceEditions<Regulator> Regulators { get; }

    public ReferenceEditions<Profession> Professions { get; }

    /// <summary>Criteria 1 to 3, before development.</summary>
    public ReferenceEditions<Criterion> GatewayCriteria { get; }

    /// <summary>Criteria 4 to 10, of a full specification.</summary>
    public ReferenceEditions<Criterion> EndorsementCriteria { get; }

    public ReferenceEditions<JudgementScale> JudgementScales { get; }

    /// <summary>The outcomes of each kind of decision.</summary>
    public ReferenceEditions<OutcomeSet> OutcomeSets { get; }

    /// <summary>The eleven stages.</summary>
    public ReferenceEditions<Stage> Stages { get; }

    public ReferenceEditions<SpecificationSection> SpecificationSections { get; }

    public ReferenceEditions<AssessmentMethod> AssessmentMethods { get; }

    public ReferenceEditions<GradingScale> GradingScales { get; }

    public ReferenceEditions<RoleDescription> Roles { get; }

    public ReferenceEditions<OrganisationKind> OrganisationKinds { get; }

    /// <summary>The regions of England.</summary>
    public ReferenceEditions<Term> Regions { get; }

    public ReferenceEditions<Term> Sectors { get; }

    /// <summary>What a workforce need can relate to (gateway criterion 1.1).</summary>
    public ReferenceEditions<Term> NeedKinds { get; }

    public ReferenceEditions<Term> Settings { get; }

    /// <summary>Whom a steering group should hear.</summary>
    public ReferenceEditions<Constituency> Constituencies { get; }

    public ReferenceEditions<InterestKind> InterestKinds { get; }

    public ReferenceEditions<EvidenceRoute> EvidenceRoutes { get; }

    public ReferenceEditions<EvidenceRules> EvidenceRules { get; }

    /// <summary>What may open a periodic review.</summary>
    public ReferenceEditions<Term> ReviewTriggers { get; }

    /// <summary>The dictionary of workforce plans.</summary>
    public ReferenceEditions<WorkforceField> WorkforceFields { get; }

    /// <summary>What the surveys of a workforce baseline ask.</summary>
    public ReferenceEditions<WorkforceQuestion> WorkforceQuestions { get; }

    /// <summary>Assumptions about the supply of people.</summary>
    public ReferenceEditions<WorkforceScenario> WorkforceScenarios { get; }

    /// <summary>The words by which job titles are compared.</summary>
    public ReferenceEditions<TitleWord> TitleWords { get; }

    /// <summary>What evaluation counts, and how.</summary>
    public ReferenceEditions<Term> Indicators { get; }

    public ReferenceEditions<GlossaryTerm> Glossary { get; }

    public ReferenceEditions<AvoidedWord> AvoidedWords { get; }

    /// <summary>What employers rate themselves on before they deploy advanced practice.</summary>
    public ReferenceEditions<ReadinessFactor> ReadinessFactors { get; }

    /// <summary>The elements of its governance.</summary>
    public ReferenceEditions<MaturityElement> MaturityElements { get; }

    /// <summary>The scales <c>readiness</c> and <c>maturity</c>; the codes of their levels are whole numbers.</summary>
    public ReferenceEditions<JudgementScale> SelfAssessmentScales { get; }

    public ReferenceEditions<SupervisionRule> SupervisionRules { get; }

    public ReferenceEditions<Term> FundingSources { get; }

    /// <summary>Levels of practice that people who take part in a conversation place themselves at.</summary>
    public ReferenceEditions<Term> PracticeLevels { get; }

    /// <summary>Why a moderator hides a contribution.</summary>
    public ReferenceEditions<Term> ModerationReasons { get; }

    /// <summary>Words that make a moderator look; never a reason by themselves.</summary>
    public ReferenceEditions<Term> OffensiveWords { get; }

    /// <summary>The criterion or sub-criterion with this code, of the gateway or of endorsement, in the editions of a day.</summary>
    public Criterion? FindCriterion(string code, DateOnly day)
    {
        var main = code.Split('.')[0];
        return GatewayCriteria.On(day).Find(main) ?? EndorsementCriteria.On(day).Find(main);
    }

    /// <summary>Loads what comes with the product and, over it, what stands in the operator's folder.</summary>
    /// <param name="overrideFolder">A folder with data files (*.json), or null.</param>
    /// <exception cref="InvalidReferenceDataException">Something is wrong in the data; the message says all of it.</exception>
    public static ReferenceData Load(string? overrideFolder = null)
    {
        var problems = new List<string>();
        var shelf = ReferenceShelf.Fill(overrideFolder, problems);
        var data = new ReferenceData(shelf);
        shelf.NoteUnknownSets();
        if (problems.Count == 0)
        {
            problems.AddRange(ReferenceRules.Check(data));
        }

        return problems.Count == 0 ? data : throw new InvalidReferenceDataException(problems);
    }
}

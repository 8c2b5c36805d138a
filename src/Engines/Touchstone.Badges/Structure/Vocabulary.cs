namespace Touchstone.Badges.Structure;

/// <summary>The words that Open Badges 3.0 allows in some places (appendix B of the specification).</summary>
internal sealed class Vocabulary(string name, string words)
{
    internal static readonly Vocabulary AchievementTypes = new(
        "a kind of achievement that Open Badges names",
        """
        Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate
        CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma
        DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership
        ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential
        ResearchDoctorate SecondarySchoolDiploma
        """
    );

    internal static readonly Vocabulary IdentifierTypes = new(
        "a kind of identifier that Open Badges names",
        """
        name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId
        oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier
        """
    );

    internal static readonly Vocabulary TargetTypes = new(
        "a kind of target that Open Badges names",
        "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL"
    );

    internal static readonly Vocabulary ResultTypes = new(
        "a kind of result that Open Badges names",
        """
        GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion
        RubricCriterionLevel RubricScore ScaledScore Status
        """
    );

    internal static readonly Vocabulary ResultStates = new(
        "a result status that Open Badges names",
        "Completed Enrolled Failed InProgress OnHold Provisional Withdrew"
    );

    private readonly HashSet<string> words = new(
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    internal string Name { get; } = name;

    internal bool Contains(string word) => words.Contains(word);
}

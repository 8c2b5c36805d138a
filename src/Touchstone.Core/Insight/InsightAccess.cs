using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Insight.Sources;

namespace Touchstone.Core.Insight;

internal sealed class InsightAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        // Who analyses: facilitators, who draw out themes, evaluators, and programme managers.
        foreach (
            var rule in new[]
            {
                table.For<GetAnalyses>(),
                table.For<GetAnalysis>(),
                table.For<GetTextSource>(),
                table.For<GetTexts>(),
                table.For<GetText>(),
                table.For<GetCodebook>(),
                table.For<GetCode>(),
                table.For<GetTextUpload>(),
                table.For<GetBlindCoding>(),
                table.For<GetAgreement>(),
                table.For<GetExchange>(),
                table.For<BringUpload>(),
                table.For<SayColumns>(),
                table.For<TakeUpload>(),
                table.For<BringNotes>(),
                table.For<GetBringable>(),
                table.For<BringGiven>(),
                table.For<AddCode>(),
                table.For<DescribeCode>(),
                table.For<SetCodeAside>(),
                table.For<MergeCodes>(),
                table.For<SplitCode>(),
                table.For<UndoCodebookChange>(),
                table.For<ImportCodebook>(),
                table.For<ImportProject>(),
                table.For<GiveCode>(),
                table.For<TakeCodeBack>(),
                table.For<FinishText>(),
                table.For<WriteMemo>(),
                table.For<SubmitBlindCoding>(),
                table.For<Adjudicate>(),
                table.For<AskForSuggestions>(),
                table.For<GetFindings>(),
                table.For<GetFinding>(),
                table.For<WriteFinding>(),
                table.For<DropFinding>(),
                table.For<QuoteWords>(),
                table.For<DropQuotation>(),
                table.For<WriteRecommendation>(),
                table.For<BuildReport>(),
            }
        )
        {
            rule.Allow(Role.EngagementFacilitator, Role.Evaluator, Role.ProgrammeManager);
        }
        table.For<OpenAnalysis>().Allow(Role.EngagementFacilitator, Role.ProgrammeManager);
        table.For<DescribeAnalysis>().Allow(Role.EngagementFacilitator, Role.ProgrammeManager);
        table.For<WithdrawQuoting>().Allow(Role.EngagementFacilitator, Role.ProgrammeManager);
        table.For<DrawBlindSample>().Allow(Role.EngagementFacilitator, Role.ProgrammeManager);
        table.For<ReleaseBlindCoding>().Allow(Role.EngagementFacilitator, Role.ProgrammeManager);
        table.For<AnswerRecommendation>().Allow(Role.ProgrammeManager);
        table.For<PublishReport>().Allow(Role.ProgrammeManager);
        // What is published is for everybody; the handlers look whether it is.
        table.For<GetRecommendation>().AllowAnyone();
        table.For<GetReport>().AllowAnyone();
        table.For<MakeSuggestions>().AllowSystem();
        table.For<FollowSources>().AllowSystem();
    }
}

using System.Collections.Immutable;
using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class SentFilesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.", Required: true);
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_file_is_taken_without_its_name_and_only_for_a_question_that_asks_for_one()
    {
        var it = await Consultation.Open(process, Clear, new QuestionDraft(QuestionKind.File, "Your letter"));
        var version = (await it.Form()).VersionId;
        var upload = new Upload("robin-vale.txt", "Dear all."u8.ToArray());

        await process.Refused<Refusal.NotFound, Guid>(
            Actor.Anonymous,
            new AttachFile(it.Questionnaire, version, "q1", upload)
        );
        var file = await process.Do(Actor.Anonymous, new AttachFile(it.Questionnaire, version, "q2", upload));

        await it.Answer(Consultation.Chose("q1", "a5").With("q2", new(File: file)));
        (await database.Dump("attachment")).ShouldNotContain("robin");
        (
            await it.Try(Consultation.Chose("q1", "a5").With("q2", new(File: Guid.CreateVersion7())))
        ).Refusal.ShouldBeOfType<Refusal.Invalid>();
    }

    [Fact]
    public async Task Those_who_run_an_exercise_download_what_was_sent_once_it_is_counted()
    {
        var it = await Consultation.Open(process, Clear, new QuestionDraft(QuestionKind.File, "Your letter"));
        var version = (await it.Form()).VersionId;
        Task<Guid> Send(string text) =>
            process.Do(
                Actor.Anonymous,
                new AttachFile(
                    it.Questionnaire,
                    version,
                    "q2",
                    new Upload("robin-vale.txt", Encoding.UTF8.GetBytes(text))
                )
            );
        var sent = await Send("Dear all.");
        await Send("Never mind.");
        await it.Answer(Consultation.Chose("q1", "a5").With("q2", new(File: sent)));
        await process.Refused<Refusal.OutOfOrder, ImmutableArray<SentFile>>(
            it.Manager,
            new GetSentFiles(it.Questionnaire)
        );
        await process.Refused<Refusal.NotFound, FileDownload>(it.Manager, new GetSentFile(it.Questionnaire, sent));
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, new CountAnswers(it.Exercise, (await it.Work()).Page.Exercise.Revision));

        var files = await process.Do(it.Manager, new GetSentFiles(it.Questionnaire));
        var file = await process.Do(it.Manager, new GetSentFile(it.Questionnaire, files.Single().Id));

        file.Content.ShouldBe("Dear all."u8.ToArray());
        file.Name.ShouldNotContain("robin");
        files.Single().Question.ShouldBe("Your letter");
        await process.Refused<Refusal.SignInNeeded, FileDownload>(
            Actor.Anonymous,
            new GetSentFile(it.Questionnaire, sent)
        );
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Opinion;
using Touchstone.Web.Conversations;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>
/// A conversation and a questionnaire in which people took part of whom something is known that must never stand beside what
/// they said: names, addresses, what their browsers hold, the links that were mailed to them.
/// </summary>
internal sealed class Planted(IServiceProvider site, Actor manager, CancellationToken cancel)
{
    private const int Each = 10;
    private readonly UseCaseRunner process = site.GetRequiredService<UseCaseRunner>();

    /// <summary>What says who somebody is: it may stand in the list of those who registered, and in the log of letters.</summary>
    public List<string> Names { get; } = [];

    /// <summary>What proves whose something is: nobody but its owner ever sees it.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>Words that stand in what was said and nowhere else.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Addresses of single contributions, which no pattern of the route table gives.</summary>
    public List<string> Places { get; } = [];

    /// <summary>Links that their owners open.</summary>
    public List<string> Links { get; } = [];

    public async Task Plant()
    {
        await Converse();
        await Consult();
    }

    private async Task Converse()
    {
        var today = Site.DateOf(TimeProvider.System.GetUtcNow());
        var id = await Do(
            manager,
            new PlanConversation(
                new ConversationText("Where secrets are kept", "To look everywhere", "Be kind"),
                new LocalMoment(today.AddDays(-1), "8:00"),
                new LocalMoment(today.AddDays(9), "17:00"),
                30
            )
        );
        var challenge = await Do(manager, new AddChallenge(id, new ChallengeText("Time", "What helps?"), false));
        var read = await Do(manager, new AddChallenge(id, new ChallengeText("Trust", "And what else?"), true));
        await Do(manager, new PublishConversation(id));
        var home = $"/conversations/{id}";
        for (var i = 0; i < Each; i++)
        {
            var (address, code) = (Mark("secret") + "@people.example", Voice.New().Secret);
            var voice = VoiceCookie.In(code, id)!;
            Names.Add(address);
            Keys.AddRange([code, voice.Secret]);
            await Do(
                Actor.Anonymous,
                new JoinConversation(
                    id,
                    voice.Secret,
                    new GatewayAnswers("nurse", "advanced", "london", "nhs-acute", "hospital-ward"),
                    address
                )
            );
            var idea = await Do(
                Actor.Anonymous,
                new ShareIdea(id, i % 2 == 0 ? challenge : read, voice.Secret, $"I think {Word()} of it")
            );
            var first = i % 2 == 0 ? idea.Number : long.Parse(Places[0].Split('/')[^1], null);
            var comment = await Do(
                Actor.Anonymous,
                new AddComment(id, first, voice.Secret, $"And I add {Word()} to it")
            );
            await site.GetRequiredService<Voting>().Cast(id, voice, first, Vote.Agree, cancel);
            await Do(manager, new WriteToAuthor(id, ContributionKind.Idea, idea.Number, "Tell us more"));
            Places.AddRange([
                $"{home}/statements/{idea.Number}",
                $"{home}/moderation/{idea.Number}",
                $"{home}/moderation/{idea.Number}/merge",
                $"{home}/moderation/{idea.Number}/author",
                $"{home}/moderation/{comment.Number}?kind=comment",
                $"{home}/mine/{idea.Number}",
            ]);
        }
        Places.AddRange([
            $"{home}/moderation?state=Shown",
            $"{home}/moderation?state=Waiting",
            $"{home}/similar?text=I+think",
        ]);
    }

    private async Task Consult()
    {
        var exercise = await Do(
            manager,
            new BeginExercise(new ExerciseText("What do you think?", "Tell us.", "To hear.", "All."))
        );
        var questionnaire = await Do(manager, new AddQuestionnaire(exercise, "Your views", FormLayout.OnePage, true));
        var revision = 0;
        await Do(
            manager,
            new WriteQuestion(questionnaire, null, new(QuestionKind.Text, "What is missing?"), revision++)
        );
        await Do(manager, new PublishQuestionnaire(questionnaire, revision));
        var now = TimeProvider.System.GetUtcNow();
        var (opens, closes) = (LocalMoment.Of(now), LocalMoment.Of(now.AddDays(7)));
        await Do(manager, new DecideCourse(exercise, DecideCourse.Open, opens, closes, "Agreed.", "Board", 0));
        var topic = Mark("topic");
        foreach (var address in await Register(topic))
        {
            Names.Add(address);
        }
        await Do(manager, new InvitePeople(exercise, new InvitationChoice([], [], [], topic, false)));
        await Do(Actor.System, new WriteInvitations(exercise));
        var form = await Do(Actor.Anonymous, new GetAnswerForm(questionnaire));
        var asked = form.Form.Questions.Single(q => q.Kind == QuestionKind.Text).Id;
        foreach (var address in Names.TakeLast(Each).ToList())
        {
            var secret = LinkIn(await Letter(address, "/invited/"), "/invited/");
            Keys.Add(secret);
            await Do(
                Actor.Anonymous,
                new SubmitAnswers(
                    questionnaire,
                    form.VersionId,
                    AnswerSheet.Empty.With(asked, new(Text: $"There is no {Word()} in it")),
                    new Standpoint(Capacity.Self, MayQuote: true),
                    secret,
                    address
                )
            );
            Links.AddRange([
                $"/exercises/{exercise}/invited/{secret}",
                $"/questionnaires/{questionnaire}/answers/{secret}",
            ]);
        }
        var standing = (await Do(manager, new GetExerciseWork(exercise))).Page.Exercise.Revision;
        await Do(manager, new DecideCourse(exercise, DecideCourse.Stop, null, null, "Heard.", "Board", standing));
        standing = (await Do(manager, new GetExerciseWork(exercise))).Page.Exercise.Revision;
        await Do(manager, new CountAnswers(exercise, standing));
        await Do(manager, new ShowResults(exercise));
    }

    private async Task<List<string>> Register(string topic)
    {
        var addresses = new List<string>();
        for (var i = 0; i < Each; i++)
        {
            var (name, address) = (Mark("Robin "), Mark("answers") + "@people.example");
            Names.Add(name);
            addresses.Add(address);
            var sector = site.GetRequiredService<ReferenceData>().Sectors.Latest[0].Code;
            await Do(
                Actor.Anonymous,
                new RegisterInterest(
                    new RegistrationAnswers(name, address, "physiotherapist", sector, "london", [], true, topic),
                    RegistrationWords.Consent
                )
            );
            var secret = LinkIn(await Letter(address, "/get-involved/confirm/"), "/get-involved/confirm/");
            await Do(Actor.Anonymous, new ConfirmRegistration(secret));
        }
        return addresses;
    }

    private string Word()
    {
        var word = Mark("word");
        Words.Add(word);
        return word;
    }

    private static string Mark(string before) => $"{before}{Guid.CreateVersion7():n}";

    private async Task<string> Letter(string address, string containing)
    {
        await using var db = site.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContext();
        return (
            await db.Set<OutboxMail>().SingleAsync(m => m.To == address && m.Text.Contains(containing), cancel)
        ).Text;
    }

    private static string LinkIn(string letter, string before)
    {
        var from = letter.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var until = letter.AsSpan(from).IndexOfAny(" \r\n");
        return until < 0 ? letter[from..] : letter.Substring(from, until);
    }

    private async Task<T> Do<T>(Actor actor, UseCase<T> useCase)
    {
        var outcome = await process.Run(actor, useCase, null, cancel);
        outcome.Refusal.ShouldBeNull(useCase.GetType().Name);
        return outcome.Value;
    }
}

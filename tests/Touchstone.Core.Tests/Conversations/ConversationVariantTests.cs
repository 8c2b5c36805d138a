using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

/// <summary>Organisers write what the public reads in Welsh and in easy read.</summary>
public sealed class ConversationVariantTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task What_is_written_is_counted_and_everybody_can_read_it()
    {
        var it = await Workshopped.On(process);
        var empty = await process.Do(it.Organiser, new GetConversationVariant(it.Id, Variant.Welsh));
        empty.Lines.Select(l => l.Field.Key).ShouldContain(ConversationFields.PromptOf(it.Open));
        (empty.Written, empty.Lines.Length, empty.Revision).ShouldBe((0, 7, 0));

        await Write(it, 0, (ConversationFields.Title, "  Dyfodol ymarfer uwch "), (ConversationFields.Aims, ""));

        var sheet = await process.Do(it.Organiser, new GetConversationVariant(it.Id, Variant.Welsh));
        (sheet.Written, sheet.Revision).ShouldBe((1, 1));
        var words = await process.Do(Actor.Anonymous, new GetConversationWords(it.Id));
        words.Find(Variant.Welsh, ConversationFields.Title).ShouldBe("Dyfodol ymarfer uwch");
        words.Find(Variant.Welsh, ConversationFields.Aims).ShouldBeNull();
        words.Find(Variant.EasyRead, ConversationFields.Title).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_whose_english_changed_since_says_so_until_it_is_written_anew_or_said_to_be_right()
    {
        var it = await Workshopped.On(process);
        await Write(it, 0, (ConversationFields.TitleOf(it.Open), "Amser"), (ConversationFields.Title, "Dyfodol"));
        await process.Do(
            it.Organiser,
            new ReviseChallenge(it.Id, it.Open, 0, new ChallengeText("Protected time", "What would help?"), false)
        );

        (await Behind(it)).ShouldBe([ConversationFields.TitleOf(it.Open)]);
        await Write(it, 1, (ConversationFields.TitleOf(it.Open), "Amser"), (ConversationFields.Title, "Y dyfodol"));
        (await Behind(it)).ShouldBe([ConversationFields.TitleOf(it.Open)], "it was not looked at");
        await process.Do(
            it.Organiser,
            new WriteConversationVariant(
                it.Id,
                Edit(2, (ConversationFields.TitleOf(it.Open), "Amser")) with
                {
                    StillRight = [ConversationFields.TitleOf(it.Open)],
                }
            )
        );
        (await Behind(it)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_save_that_had_not_seen_another_is_refused_with_both_texts()
    {
        var it = await Workshopped.On(process);
        await Write(it, 0, (ConversationFields.Title, "Dyfodol"));

        var stale = await process.Refused<Refusal.Stale, Nothing>(
            it.Organiser,
            new WriteConversationVariant(it.Id, Edit(0, (ConversationFields.Title, "Yfory")))
        );

        stale.Fields.ShouldBe([new StaleField("Title", "Yfory", "Dyfodol")]);
        // Easy read is another sheet: nobody was in its way.
        await process.Do(
            it.Organiser,
            new WriteConversationVariant(
                it.Id,
                Edit(0, (ConversationFields.Title, "What comes next")) with
                {
                    Variant = Variant.EasyRead,
                }
            )
        );
    }

    [Fact]
    public async Task Only_organisers_write_and_only_what_the_public_sees_is_given_to_it()
    {
        var it = await Workshopped.On(process);
        var practitioner = await process.Person("Practitioner");
        var write = new WriteConversationVariant(it.Id, Edit(0, (ConversationFields.Title, "Dyfodol")));
        await process.Refused<Refusal.SignInNeeded, Nothing>(Actor.Anonymous, write);
        await process.Refused<Refusal.NotAllowed, Nothing>(practitioner, write);
        await process.Refused<Refusal.NotAllowed, VariantSheet>(
            practitioner,
            new GetConversationVariant(it.Id, Variant.Welsh)
        );
        var conflicted = await process.Person("In conflict", Role.EngagementFacilitator);
        await process.Declare(conflicted, RecordKinds.Conversation.Ref(it.Id), InterestState.Conflict);
        await process.Refused<Refusal.InConflict, Nothing>(conflicted, write);
    }

    [Fact]
    public async Task English_is_no_variant_and_a_text_has_its_limit()
    {
        var it = await Workshopped.On(process);
        var refused = await process.Refused<Refusal.Invalid, Nothing>(
            it.Organiser,
            new WriteConversationVariant(
                it.Id,
                Edit(0, (ConversationFields.Title, new string('a', 201))) with
                {
                    Variant = Variant.English,
                }
            )
        );
        refused.Faults.Select(f => f.Field).ShouldBe([nameof(VariantEdit.Variant), ConversationFields.Title]);
    }

    private static VariantEdit Edit(int seen, params (string Key, string Text)[] texts) =>
        new(Variant.Welsh, seen, texts.ToImmutableDictionary(t => t.Key, t => t.Text), []);

    private Task<Nothing> Write(Workshopped it, int seen, params (string Key, string Text)[] texts) =>
        process.Do(it.Organiser, new WriteConversationVariant(it.Id, Edit(seen, texts)));

    private async Task<IEnumerable<string>> Behind(Workshopped it) =>
        (await process.Do(it.Organiser, new GetConversationVariant(it.Id, Variant.Welsh)))
            .Lines.Where(l => l.IsBehind)
            .Select(l => l.Field.Key);
}

namespace Touchstone.Opinion.Tests;

public class VoteMatrixTests
{
    [Fact]
    public void The_last_vote_of_a_person_counts()
    {
        var matrix = new VoteMatrix();

        matrix.Cast(7, 3, Vote.Agree).ShouldBeNull();
        matrix.Cast(7, 3, Vote.Pass).ShouldBe(Vote.Agree);

        matrix.Tally(3).ShouldBe(new VoteTally(0, 0, 1));
    }

    [Fact]
    public void A_merged_statement_carries_the_latest_vote_on_any_of_its_family()
    {
        var matrix = new VoteMatrix();
        matrix.Cast(1, 10, Vote.Agree);
        matrix.Cast(1, 11, Vote.Disagree);
        matrix.Cast(2, 11, Vote.Disagree);
        matrix.Cast(2, 10, Vote.Agree);

        matrix.Merge(10, into: 11).ShouldBeTrue();
        matrix.Merge(10, into: 11).ShouldBeFalse();

        matrix.Tally(11).ShouldBe(new VoteTally(1, 1, 0));
        matrix.Tally(10).ShouldBe(matrix.Tally(11));
        matrix.Freeze().Statements.ToArray().ShouldBe([11]);
        matrix.Cast(1, 10, Vote.Pass).ShouldBe(Vote.Disagree);
        matrix.VoteOf(1, 11).ShouldBe(Vote.Pass);
    }

    [Fact]
    public void Moderation_keeps_counts_and_is_handed_on()
    {
        var matrix = new VoteMatrix();
        matrix.Cast(1, 5, Vote.Agree);
        matrix.Moderate(5, StatementStanding.Rejected);

        matrix.Tally(5).Agree.ShouldBe(1);
        matrix.Freeze().Standings.ToArray().ShouldBe([StatementStanding.Rejected]);
    }

    [Fact]
    public void Someone_removed_leaves_nothing_and_comes_back_as_someone_new()
    {
        var matrix = new VoteMatrix();
        matrix.Cast(1, 5, Vote.Agree);
        matrix.Cast(2, 5, Vote.Agree);

        matrix.Remove(1).ShouldBeTrue();
        matrix.Remove(1).ShouldBeFalse();

        matrix.PersonCount.ShouldBe(1);
        matrix.Tally(5).Seen.ShouldBe(1);
        matrix.Cast(1, 5, Vote.Disagree).ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Counts_equal_a_recount_of_everything_that_happened(int seed)
    {
        var random = new Random(seed);
        var matrix = new VoteMatrix();
        var division = matrix.Divide("profession", ["nurse", "midwife", "paramedic"]);
        var history = new History();
        for (var step = 0; step < 3_000; step++)
        {
            var (person, statement) = (random.Next(40), (long)random.Next(25));
            switch (random.Next(100))
            {
                case < 90:
                    var vote = (Vote)(random.Next(3) - 1);
                    matrix.Cast(person, statement, vote).ShouldBe(history.Cast(person, statement, vote));
                    break;
                case < 93:
                    var other = (long)random.Next(25);
                    matrix.Merge(statement, other).ShouldBe(history.Merge(statement, other));
                    break;
                case < 95:
                    matrix.Moderate(statement, StatementStanding.Rejected);
                    history.Know(statement);
                    break;
                case < 96:
                    matrix.Remove(person).ShouldBe(history.Remove(person));
                    break;
                default:
                    var part = random.Next(4) - 1;
                    division.Place(person, part);
                    history.Place(person, part);
                    break;
            }

            if (step % 500 == 499)
            {
                Compare(matrix, division, history);
                using var stream = new MemoryStream();
                VoteSnapshot.Write(matrix, stream);
                stream.Position = 0;
                var restored = VoteSnapshot.Read(stream);
                Compare(restored, restored.Divisions[0], history);
            }
        }
    }

    [Fact]
    public void A_torn_snapshot_is_refused()
    {
        var matrix = new VoteMatrix();
        matrix.Cast(1, 1, Vote.Agree);
        using var stream = new MemoryStream();
        VoteSnapshot.Write(matrix, stream);
        var bytes = stream.ToArray();

        Should.Throw<InvalidDataException>(() => VoteSnapshot.Read(new MemoryStream(bytes[..^1])));
        bytes[20] ^= 1;
        Should.Throw<InvalidDataException>(() => VoteSnapshot.Read(new MemoryStream(bytes)));
        Should.Throw<InvalidDataException>(() => VoteSnapshot.Read(new MemoryStream("nonsense"u8.ToArray())));
    }

    private static void Compare(VoteMatrix matrix, LiveDivision division, History history)
    {
        var frozen = matrix.Freeze();
        var all = TallyTable.Of(frozen, Division.Everyone(frozen.PersonCount));
        var parts = TallyTable.Of(frozen, matrix.Freeze(division));
        for (var c = 0; c < frozen.StatementCount; c++)
        {
            var id = frozen.Statements[c];
            var expected = history.Tally(id, _ => true);
            matrix.Tally(id).ShouldBe(expected);
            all[0, c].ShouldBe(expected);
            for (var part = 0; part < 3; part++)
            {
                var inPart = history.Tally(id, p => history.PartOf(p) == part);
                parts[part, c].ShouldBe(inPart);
                division.Tallies[part, matrix.PositionOf(id)].ShouldBe(inPart);
            }
        }
    }

    /// <summary>The same conversation kept the slow way: every vote in a list, looked through from the end.</summary>
    private sealed class History
    {
        private readonly List<(long Person, long Statement, Vote Vote)> votes = [];
        private readonly Dictionary<long, long> livesOn = [];
        private readonly Dictionary<long, int> parts = [];
        private readonly HashSet<long> people = [];

        public void Know(long statement) => livesOn.TryAdd(statement, statement);

        public Vote? Cast(long person, long statement, Vote vote)
        {
            Know(statement);
            people.Add(person);
            var before = Last(person, livesOn[statement]);
            votes.Add((person, statement, vote));
            return before;
        }

        public bool Merge(long statement, long into)
        {
            Know(statement);
            Know(into);
            var (given, living) = (livesOn[statement], livesOn[into]);
            foreach (var member in livesOn.Keys.Where(s => livesOn[s] == given).ToList())
            {
                livesOn[member] = living;
            }

            return given != living;
        }

        public bool Remove(long person)
        {
            votes.RemoveAll(v => v.Person == person);
            parts.Remove(person);
            return people.Remove(person);
        }

        public void Place(long person, int part)
        {
            people.Add(person);
            parts[person] = part;
        }

        public int PartOf(long person) => parts.GetValueOrDefault(person, Division.None);

        public VoteTally Tally(long statement, Func<long, bool> who)
        {
            var said = people.Where(who).Select(p => Last(p, statement)).ToList();
            return new(
                said.Count(v => v == Vote.Agree),
                said.Count(v => v == Vote.Disagree),
                said.Count(v => v == Vote.Pass)
            );
        }

        private Vote? Last(long person, long root) =>
            votes.FindLastIndex(v => v.Person == person && livesOn[v.Statement] == root) is var at and >= 0
                ? votes[at].Vote
                : null;
    }
}

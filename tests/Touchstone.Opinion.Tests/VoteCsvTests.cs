using System.Text;

namespace Touchstone.Opinion.Tests;

public class VoteCsvTests
{
    [Fact]
    public void Of_two_votes_the_later_by_time_counts_wherever_its_row_is()
    {
        var file = Sound("timestamp,comment-id,voter-id,vote\n3000,1,5,1\n1001,1,5,-1\n2000,2,4,0\n");

        file.Votes.VoteCount.ShouldBe(2);
        file.Replaced.ShouldBe(1);
        file.Votes.People.ToArray().ShouldBe([5, 4]);
        file.Votes.Row(0).ShouldBe([(0, Vote.Agree)]);
    }

    [Fact]
    public void Without_times_the_lower_row_counts()
    {
        var file = Sound("voter-id,comment-id,vote\n5,1,1\n5,1,-1\n");

        file.Votes.Row(0).ShouldBe([(0, Vote.Disagree)]);
        file.QuickVotes.ShouldBeNull();
    }

    [Fact]
    public void People_and_statements_stand_in_the_order_of_their_first_vote()
    {
        var file = Sound(
            "timestamp,datetime,comment-id,voter-id,vote\n30,\"a, b\",8,1,1\n10,x,9,2,1\n21,\"y\"\"z\",8,3,0\n"
        );

        file.Votes.People.ToArray().ShouldBe([2, 3, 1]);
        file.Votes.Statements.ToArray().ShouldBe([9, 8]);
    }

    [Fact]
    public void The_wide_table_gives_the_same_votes_and_its_groups()
    {
        var file = Sound("\uFEFFparticipant,group-id,n-votes,0,1,12\r\n3,1,2,1,,-1\r\n4,,1,,0,\r\n9,0,0,,,\r\n");

        file.Votes.Statements.ToArray().ShouldBe([0, 1, 12]);
        file.Votes.Row(0).ShouldBe([(0, Vote.Agree), (2, Vote.Disagree)]);
        file.Votes.Row(1).ShouldBe([(1, Vote.Pass)]);
        file.Votes.PersonCount.ShouldBe(3);
        file.PublishedGroups!.Names.ShouldBe(["0", "1"]);
        file.PublishedGroups.PartOf.ToArray().ShouldBe([1, Division.None, 0]);
    }

    [Fact]
    public void A_header_alone_is_an_empty_conversation()
    {
        var file = Sound("timestamp,comment-id,voter-id,vote\n");

        file.Votes.PersonCount.ShouldBe(0);
        OpinionAnalysis.Of(file.Votes).Groups.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("a,b,c\n1,2,3\n", 1, "voter-id")]
    [InlineData("voter-id,vote\n1,1\n", 1, "comment-id")]
    [InlineData("voter-id,comment-id,vote,vote\n", 1, "twice")]
    [InlineData("voter-id,comment-id,vote\n1,1,1\n1,2,2\n", 3, "\"2\"")]
    [InlineData("voter-id,comment-id,vote\n1,1,\n", 2, "not a whole number")]
    [InlineData("voter-id,comment-id,vote\n1,1,agree\n", 2, "agree")]
    [InlineData("voter-id,comment-id,vote\n1,1\n", 2, "fewer columns")]
    [InlineData("voter-id,comment-id,vote\n1,1,1,1\n", 2, "more columns")]
    [InlineData("voter-id,comment-id,vote\n\"1,1,1\n", 2, "never closed")]
    [InlineData("voter-id,comment-id,vote\n99999999999999999999,1,1\n", 2, "not a whole number")]
    [InlineData("participant,0,1\n1,1,3\n", 2, "\"3\"")]
    [InlineData("participant,0,1\n1,1,1\n1,0,1\n", 3, "already")]
    public void A_broken_file_is_refused_with_the_row(string text, long row, string reason)
    {
        var fault = VoteCsv.Read(Stream(text)).Fault;

        fault.ShouldNotBeNull();
        fault.Row.ShouldBe(row);
        fault.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Another_encoding_is_named()
    {
        var bytes = Encoding
            .Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes("voter-id,comment-id,vote\n"))
            .ToArray();

        VoteCsv.Read(new MemoryStream(bytes)).Fault!.Reason.ShouldContain("UTF-16");
    }

    [Fact]
    public void A_row_without_end_is_refused_long_before_memory_is_full()
    {
        using var endless = new EndlessRow(10_000_000_000);

        var fault = VoteCsv.Read(endless).Fault!;

        fault.Row.ShouldBe(1);
        fault.Reason.ShouldContain("longer than");
        endless.Position.ShouldBeLessThan(16_000_000);
    }

    [Fact]
    public void Votes_too_fast_to_have_read_the_statement_are_counted()
    {
        var file = Sound("timestamp,comment-id,voter-id,vote\n1001,1,5,1\n1301,2,5,1\n9000,3,5,1\n9100,1,6,1\n");

        file.QuickVotes.ShouldBe([1, 0]);
    }

    [Fact]
    public void Statements_keep_their_text_over_several_lines_and_their_moderation()
    {
        var read = CompanionCsv.Statements(
            Stream("comment-id,moderated,is-meta,comment-body\n1,1,false,\"one,\ntwo \"\"three\"\"\"\n2,-1,true,x\n")
        );

        read.Content.ShouldBe([
            new StatementText(1, StatementStanding.Open, "one,\ntwo \"three\""),
            new StatementText(2, StatementStanding.Rejected | StatementStanding.Meta, "x"),
        ]);
        CompanionCsv.Statements(Stream("comment-id,moderated\n1,1\n2,4\n")).Fault!.Row.ShouldBe(3);
        CompanionCsv
            .Statements(new MemoryStream([.. "comment-id,moderated\n"u8, 0xC3, 0x28, 0x0A]))
            .Fault!.Reason.ShouldContain("UTF-8");
    }

    [Fact]
    public void Segments_are_read_a_column_each()
    {
        var read = CompanionCsv.Segments(
            Stream("participant,profession,region\n2,nurse,\n1,midwife,north\n"),
            new long[] { 1, 2, 3 }
        );

        read.Content!.Select(s => s.Name).ShouldBe(["profession", "region"]);
        read.Content![0].Division.Names.ShouldBe(["midwife", "nurse"]);
        read.Content![0].Division.PartOf.ToArray().ShouldBe([0, 1, Division.None]);
        read.Content![1].Division.PartOf.ToArray().ShouldBe([0, Division.None, Division.None]);
    }

    private static VoteFile Sound(string text)
    {
        var read = VoteCsv.Read(Stream(text));
        read.Fault.ShouldBeNull();
        return read.Content!;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class EndlessRow(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var n = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, n).Fill((byte)'7');
            Position += n;
            return n;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

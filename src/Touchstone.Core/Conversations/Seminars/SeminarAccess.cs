using Touchstone.Core.Access;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// Those who organise the conversation organise its seminar. Whether somebody is invited does not hang on a role but on the seminar's own
/// list: the handlers look, and whoever does not stand there is told that there is no such seminar.
/// </summary>
internal sealed class SeminarAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<OpenSeminar>().Allow(SeminarSeats.Organisers);
        table.For<ReviseSeminar>().Allow(SeminarSeats.Organisers);
        table.For<InviteLeader>().Allow(SeminarSeats.Organisers);
        table.For<WithdrawLeader>().Allow(SeminarSeats.Organisers);
        table.For<OpenSeminarRound>().Allow(SeminarSeats.Organisers);
        table.For<CloseSeminarRound>().Allow(SeminarSeats.Organisers);
        table.For<ProposeClusters>().Allow(SeminarSeats.Organisers);
        table.For<ReviseCluster>().Allow(SeminarSeats.Organisers);
        table.For<MakeChallenge>().Allow(SeminarSeats.Organisers);

        table.For<GetSeminar>().AllowSignedIn();
        table.For<FrameProblem>().AllowSignedIn();
        table.For<ReviseProblem>().AllowSignedIn();
        table.For<WithdrawProblem>().AllowSignedIn();
        table.For<RateProblems>().AllowSignedIn();
        table.For<SortProblems>().AllowSignedIn();

        // Once the conversation is public; the handlers look.
        table.For<GetSeminarReport>().AllowAnyone();
        table.For<FindInSeminar>().AllowAnyone();
    }
}

using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Delivery;

/// <summary>The decisions on a plan and on an annual return: programme staff take them under delegation.</summary>
public abstract class DecideOnDelivery : DecidePage
{
    protected DecideOnDelivery(UkTime time)
        : base(time)
    {
        Delegation = "Programme manager, by delegation";
    }

    public override string Readers => "The outcome and the reasons go to the provider.";

    protected override ImmutableArray<Named> Choose(PeopleToChoose people) => people.Deciders;
}

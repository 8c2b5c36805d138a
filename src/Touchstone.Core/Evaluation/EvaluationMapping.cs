using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Evaluation;

internal sealed class EvaluationMapping
    : IEntityTypeConfiguration<PeriodicReview>,
        IEntityTypeConfiguration<EvaluationReport>,
        IEntityTypeConfiguration<FoundNeed>
{
    private const string Schema = "evaluation";

    public void Configure(EntityTypeBuilder<PeriodicReview> builder)
    {
        builder.ToTable("periodic_review", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<EvaluationReport> builder)
    {
        builder.ToTable("report", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Snapshot).AsJson();
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<FoundNeed> builder) =>
        builder.ToTable("found_need", Schema).Ignore(n => n.Ref);
}

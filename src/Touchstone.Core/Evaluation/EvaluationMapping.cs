using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Evaluation;

internal sealed class EvaluationMapping : IEntityTypeConfiguration<PeriodicReview>
{
    public void Configure(EntityTypeBuilder<PeriodicReview> builder)
    {
        builder.ToTable("periodic_review", "evaluation").Ignore(r => r.Ref);
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }
}

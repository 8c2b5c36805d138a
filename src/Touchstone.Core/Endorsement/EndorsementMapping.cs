using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Endorsement;

internal sealed class EndorsementMapping
    : IEntityTypeConfiguration<Candidate>,
        IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<Review>,
        IEntityTypeConfiguration<ReviewJudgement>
{
    private const string Schema = "endorsement";

    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidate", Schema).Ignore(c => c.Ref);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasMany(c => c.Findings).WithOne().HasForeignKey(f => f.CandidateId);
    }

    public void Configure(EntityTypeBuilder<Finding> builder) =>
        builder.ToTable("finding", Schema).HasKey(f => new { f.CandidateId, f.Criterion });

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("review", Schema).Ignore(r => r.Ref).Ignore(r => r.IsActive);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasMany(r => r.Judgements).WithOne().HasForeignKey(j => j.ReviewId);
    }

    public void Configure(EntityTypeBuilder<ReviewJudgement> builder)
    {
        builder.ToTable("judgement", Schema).HasKey(j => new { j.ReviewId, j.Criterion });
        builder.Property(j => j.Revision).IsConcurrencyToken();
    }
}

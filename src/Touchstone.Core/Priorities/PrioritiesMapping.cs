using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Priorities;

internal sealed class PrioritiesMapping
    : IEntityTypeConfiguration<PriorityRound>,
        IEntityTypeConfiguration<Proposal>,
        IEntityTypeConfiguration<GatewayAssessment>,
        IEntityTypeConfiguration<GatewayJudgement>,
        IEntityTypeConfiguration<Commission>
{
    private const string Schema = "priorities";

    public void Configure(EntityTypeBuilder<PriorityRound> builder)
    {
        builder.ToTable("round", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Proposal> builder) =>
        builder.ToTable("proposal", Schema).Ignore(p => p.Ref);

    public void Configure(EntityTypeBuilder<GatewayAssessment> builder)
    {
        builder.ToTable("gateway_assessment", Schema).Ignore(a => a.Ref);
        builder.HasMany(a => a.Judgements).WithOne().HasForeignKey(j => j.AssessmentId);
    }

    public void Configure(EntityTypeBuilder<GatewayJudgement> builder) =>
        builder.ToTable("gateway_judgement", Schema).HasKey(j => new { j.AssessmentId, j.Criterion });

    public void Configure(EntityTypeBuilder<Commission> builder) =>
        builder.ToTable("commission", Schema).Ignore(c => c.Ref);
}

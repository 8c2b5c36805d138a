using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Engagement;

internal sealed class EngagementMapping : IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<WithdrawLink>
{
    public void Configure(EntityTypeBuilder<WithdrawLink> builder)
    {
        builder.ToTable("withdraw_link", "engagement").HasKey(l => l.Hash);
        builder.HasOne<Registration>().WithMany().HasForeignKey(l => l.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("registration", "engagement").Ignore(r => r.Ref).Ignore(r => r.IsConfirmed);
        builder
            .Property(r => r.Pending)
            .HasColumnType("jsonb")
            .HasConversion(
                answers => answers == null ? null : JsonSerializer.Serialize(answers, JsonSerializerOptions.Web),
                json =>
                    json == null
                        ? null
                        : JsonSerializer.Deserialize<RegistrationAnswers>(json, JsonSerializerOptions.Web)
            );
    }
}

using Touchstone.Web.Look;
using Touchstone.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.AddSecurity();
builder.AddLook();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseRequestLocalization();
app.UseRouting();
app.UseRateLimiter();
app.UseAntiforgery();
app.MapLook();
await app.RunAsync();

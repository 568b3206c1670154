using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samverkan.Access.Mails;

/// <summary>Sends mails one after another. The log tells that one could not be sent, not to whom.</summary>
internal sealed partial class MailSender(MailQueue queue, AccessSettings settings, ILogger<MailSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in queue.Waiting.ReadAllAsync(stoppingToken))
        {
            if (settings.Mail.Host is not { Length: > 0 } host)
            {
                LogNoServer();
                continue;
            }

            try
            {
                await SendAsync(host, mail, stoppingToken);
            }
            catch (SmtpException failure)
            {
                LogNotSent(failure.StatusCode);
            }
        }
    }

    private async Task SendAsync(string host, Mail mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(host, settings.Mail.Port) { EnableSsl = settings.Mail.Encrypted };
        if (settings.Mail.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Mail.Password);
        }

        using var message = new MailMessage(settings.Mail.From, mail.To, mail.Subject, mail.Text);
        await client.SendMailAsync(message, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "A mail was not sent: Samverkan:Access:Mail:Host names no server")]
    private partial void LogNoServer();

    [LoggerMessage(LogLevel.Error, "A mail was not sent: the server said {Status}")]
    private partial void LogNotSent(SmtpStatusCode status);
}

namespace Samverkan.Access.Tests;

/// <summary>What Development's mails say.</summary>
internal static class Mails
{
    /// <summary>Chooses a password by the link of the latest mail to an address.</summary>
    public static async Task<Answer> ChooseAsync(Device device, string email, string password) =>
        await device.PostAsync("/access/reset", new { email, token = await TokenAsync(device, email), password });

    /// <summary>The secret of the latest mail to an address.</summary>
    public static async Task<string> TokenAsync(Device device, string email)
    {
        var mails = (await device.GetAsync("/access/mails")).Json.EnumerateArray();
        var text = mails.First(m => m.GetProperty("to").GetString() == email).GetProperty("text").GetString()!;
        return text.Split("&token=")[1].Split('\n')[0];
    }
}

using System.Text;
using Samverkan.Oracle;

// A question a line, an answer a line, both JSON; ends with its input.
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, false, 1 << 16);
var answers = new Answers();
while (await input.ReadLineAsync() is { } line)
{
    output.Write(answers.To(line));
    output.Write('\n');
    await output.FlushAsync();
}

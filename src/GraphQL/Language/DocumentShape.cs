using System.Security.Cryptography;
using System.Text;

namespace Samverkan.GraphQL.Language;

/// <summary>What may be told of a document without telling what somebody wrote into it.</summary>
internal static class DocumentShape
{
    /// <summary>SHA-256 of its text in UTF-8, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>The document with every number as 0 and every string as "", without comments and spare white space.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="length">How much of the shape at most, in characters.</param>
    public static string Of(string document, int length)
    {
        var shape = new StringBuilder();
        var wordBefore = false;
        try
        {
            var lexer = new Lexer(new Source(document), int.MaxValue);
            for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile && shape.Length <= length; token = lexer.Next())
            {
                var word = token.Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString;
                if (word && wordBefore)
                {
                    shape.Append(' ');
                }
                shape.Append(token.Kind switch
                {
                    TokenKind.Int or TokenKind.Float => "0",
                    TokenKind.String or TokenKind.BlockString => "\"\"",
                    _ => document[token.Start..token.End],
                });
                wordBefore = word;
            }
        }
        catch (GraphQLException)
        {
            shape.Append(" …");
        }
        return shape.Length <= length ? shape.ToString() : shape.ToString(0, length) + "…";
    }
}

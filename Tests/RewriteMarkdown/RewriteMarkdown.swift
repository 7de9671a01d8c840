import CommonMark
import Foundation
import Rendering

/// Reads a JSON array of authored texts, and writes what becomes of each as HTML and as Markdown,
/// for a test that compares them in GitHub's renderer.
@main
enum RewriteMarkdown {
    static func main() throws {
        let input = FileHandle.standardInput.readDataToEndOfFile()
        let texts = try JSONDecoder().decode([String].self, from: input)
        let documents = texts.map { MarkdownDocument($0) }
        let written = documents.map {
            ["html": $0.html, "markdown": $0.normalizedMarkdown.withoutMathematics()]
        }
        FileHandle.standardOutput.write(try JSONEncoder().encode(written))
    }
}

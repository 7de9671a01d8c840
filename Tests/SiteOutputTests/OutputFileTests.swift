import SiteOutput
import Testing

@Suite("Paths of output files")
struct OutputFileTests {
    @Test(
        "A path of plain names is valid",
        arguments: [
            "index.html", "a/b/c.md", ".nojekyll", "A-1_b~2/x.tar.gz", "a/.ratebook-manifest",
        ]
    )
    func valid(path: String) {
        #expect(OutputFile.isValidPath(path))
    }

    @Test(
        "A path that could leave the folder or break a link is not valid",
        arguments: [
            "", "/", "/a", "a/", "a//b", "..", "a/../b", "./a", "a/.", "a\\b", "a b", "a\nb",
            "a\0b",
            "a%2e", "a#b", "a?b", "C:/a", ".ratebook-manifest", ".Ratebook-Staging/a",
        ]
    )
    func invalid(path: String) {
        #expect(!OutputFile.isValidPath(path))
        #expect(!OutputFile.isValidPath(path, allowingEscapes: true))
    }

    @Test("An escape is valid only as a whole, and only where it is allowed")
    func escapes() {
        #expect(OutputFile.isValidPath("Break%2Deven.md", allowingEscapes: true))
        #expect(!OutputFile.isValidPath("Break%2Deven.md"))
        #expect(!OutputFile.isValidPath("100%.md", allowingEscapes: true))
        #expect(!OutputFile.isValidPath("a%2.md", allowingEscapes: true))
    }

    @Test("Making a file with such a path is a programming error")
    func precondition() async {
        await #expect(processExitsWith: .failure) { _ = OutputFile(path: "../a", bytes: []) }
    }
}

import Foundation
import TestSupport
import Testing

@Suite("ratebook usage sql, and an import with DuckDB")
struct UsageSQLCommandTests {
    @Test("prints SQL for each engine, with what the project says of a profile")
    func prints() throws {
        let project = try ProjectFolder.shipped()
        try project.write(
            "profiles:\n  ab12: { model: us.amazon.nova-pro-v1:0, tags: { team: search } }\n",
            to: "Content/profiles.yaml"
        )
        for engine in ["duckdb", "spark", "athena"] {
            let run = try Run(
                "usage",
                "sql",
                "--source",
                "logs",
                "--engine",
                engine,
                "--tag",
                "team",
                "logs/",
                in: project
            )
            #expect(run.errors == "" && run.status == 0)
            #expect(run.output.contains("('ab12', 'nova-pro', 'geo', '', 'search')"))
        }
    }

    @Test(
        "an unknown name is told with the nearest, and a location has to be there",
        arguments: [
            (["--source", "cur", "--engine", "duckdb", "a.parquet"], 2, "Did you mean 'cur2'?"),
            (["--source", "cur2", "--engine", "duckbd", "a"], 2, "Did you mean 'duckdb'?"),
            (
                ["--source", "cur2", "--engine", "spark"], 2,
                "Missing expected argument '<location>'"
            ),
            (["--source", "logs", "--engine", "spark", "a.csv"], 3, "logs are files that end in"),
            (["--source", "focus", "--engine", "athena", "a.csv"], 3, "export Parquet"),
        ] as [([String], Int32, String)]
    )
    func refuses(words: [String], status: Int32, message: String) throws {
        let run = try Run(["usage", "sql"] + words, in: ProjectFolder.shipped())
        #expect(run.status == status && run.output == "")
        #expect(run.errors.contains(message))
    }

    @Test(
        "without the program it says what to install; its own failure is told, nothing is written"
    )
    func withoutProgram() throws {
        let project = try ProjectFolder.shipped()
        let words = ["usage", "import", "--with", "duckdb", "it's/*.parquet"]
        let missing = try Run(words, in: project, environment: ["PATH": "/nowhere"])
        #expect(missing.status == 3 && missing.errors.contains("pip install duckdb-cli"))
        try project.write(
            "#!/bin/sh\ncat >&2\necho \"IO Error: no $1\" >&2\nexit 1\n",
            to: "bin/duckdb"
        )
        let program = project.root.appending(path: "bin/duckdb").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let path = project.root.appending(path: "bin").path + ":/usr/bin:/bin"
        let failed = try Run(words, in: project, environment: ["PATH": path])
        #expect(failed.status == 3)
        #expect(failed.errors.contains("READ_PARQUET('it''s/*.parquet',"))
        #expect(failed.errors.contains("IO Error: no -csv"))
        #expect(try project.contents(of: "Content/usage").isEmpty)
    }
}

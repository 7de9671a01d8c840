"""Runs files of SQL in one local Spark, and prints the seconds of its processor and its MB.

    run_spark.py FILE…
"""

import os
import pathlib
import sys

from pyspark.sql import SparkSession

session = (
    SparkSession.builder.master('local[2]')
    .config('spark.ui.enabled', 'false')
    .config('spark.sql.shuffle.partitions', '4')
    .getOrCreate()
)
for file in sys.argv[1:]:
    for statement in pathlib.Path(file).read_text().split(';\n'):
        if statement.strip():
            session.sql(statement)
# What works is a virtual machine of Java beside this process.
process = pathlib.Path(f'/proc/{session._jvm.ProcessHandle.current().pid()}')
if process.exists():
    ticks = process.joinpath('stat').read_text().rsplit(')', 1)[1].split()
    peak = process.joinpath('status').read_text().split('VmHWM:')[1].split()[0]
    print((int(ticks[11]) + int(ticks[12])) / os.sysconf('SC_CLK_TCK'), int(peak) / 1024)
session.stop()

@echo off
rem Starts Stet, with the flags of the Java machine that suit the size of the archive, and with an archive of loaded
rem classes that is made once for each Java and each version of Stet. See bin/stet, which this follows.
rem There are no blocks in brackets, and values are not expanded late: a path may have brackets and exclamation marks.
setlocal disabledelayedexpansion
set "home=%~dp0.."
set "jar=%home%\lib\stet.jar"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto arguments
echo stet: there is no java in PATH; install a JDK 17 or later, or set JAVA_HOME 1>&2
exit /b 3

:arguments
set "folder=."
set "out=site"
:argument
if "%~1"=="" goto log
if "%~1"=="-C" set "folder=%~2"
if "%~1"=="--out" set "out=%~2"
if "%~1"=="-C" shift
if "%~1"=="--out" shift
shift
goto argument

:log
set "log=%folder%\%out%"
if "%out:~1,1%"==":" set "log=%out%"
set "size=0"
for %%f in ("%log%\..\.stet\compile.log") do if not "%%~zf"=="" set "size=%%~zf"
set "megabytes=%size:~0,-6%"
if not defined megabytes set "megabytes=0"
set "built="
if %megabytes% geq 300 set "built=yes"
set articles=25000
if defined built goto flags
set articles=0
if exist "%folder%\content\" for /f %%n in ('dir /s /b "%folder%\content\*.md" 2^>nul ^| "%SystemRoot%\System32\find.exe" /c /v ""') do set articles=%%n
:flags
set "second=-XX:MaxInlineLevel=6 -XX:MaxInlineSize=25 -XX:FreqInlineSize=100 -XX:InlineSmallCode=500"
set "flags=%second% -XX:+UseParallelGC -Xmn256m -Xmx2g"
if %articles% lss 125000 set "flags=%second% -XX:+UseParallelGC -Xmn192m -Xms832m -Xmx832m"
if defined built set "flags=-XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy -XX:MaxTenuringThreshold=0 -XX:TieredStopAtLevel=1 -Xmn192m -Xms2g -Xmx2g"
if defined built if %megabytes% geq 6000 set "flags=-XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy -XX:MaxTenuringThreshold=0 -XX:TieredStopAtLevel=1 -Xmn192m -Xms3g -Xmx3g"
if %articles% lss 25000 set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn48m -Xmx1g"

for %%j in ("%java%") do set "release=%%~dpj..\release"
set "version="
set "runtime="
set "hash="
set "major=0"
set "archive="
set "quiet=-Xlog:disable -Xlog:all=error:stderr"
if not exist "%release%" goto run
for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_RUNTIME_VERSION" set "runtime=%%~b"
if not defined runtime set "runtime=%version%"
for /f "delims=.+-" %%m in ("%version%") do set "major=%%m"
if %major% equ 0 goto recent
if %major% geq 17 goto recent
echo stet: "%java%" is older than Java 17; install a JDK 17 or later, or set JAVA_HOME 1>&2
exit /b 3

:recent
if exist "%jar%.mark" for /f "usebackq tokens=3" %%h in ("%jar%.mark") do set "hash=%%h"
if not defined runtime goto run
if not defined hash goto run
if not defined LOCALAPPDATA goto run
if %major% lss 17 goto run
if %major% leq 25 set "flags=%flags% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-LogEvents -XX:CompileCommand=quiet -XX:CompileCommand=exclude,freemarker.core.FMParserTokenManager::TokenLexicalActions"
set "less=-XX:C1MaxInlineSize=10"
if %articles% geq 250 if %size% equ 0 set "less=-XX:CompileThresholdScaling=0.2 -XX:C1MaxInlineSize=15"
if %articles% geq 2500 if %size% equ 0 set "less=-XX:CompileThresholdScaling=0.2"
if %articles% geq 2500 if %size% neq 0 set "less="
if %major% leq 25 if %articles% lss 25000 set "flags=%flags% %less%"
rem Java refuses an archive that was made for a jar in another place.
set "place=%home:\=-%"
set "place=%place::=%"
set "classes=%LOCALAPPDATA%\stet\%runtime%-%hash%%place%.jsa"
set "use=-XX:SharedArchiveFile="
set "make=-XX:ArchiveClassesAtExit="
set "how="
if %major% lss 25 set "quiet=-Xshare:auto %quiet%"
if %major% lss 25 goto archive
set "classes=%LOCALAPPDATA%\stet\%runtime%-%hash%%place%.aot"
set "use=-XX:AOTCache="
set "make=-XX:AOTCacheOutput="
set "how=-XX:-AOTClassLinking"

:archive
if exist "%classes%" set archive="%use%%classes%"
if exist "%classes%" goto run
rem Made in the background, by building and serving the example; whoever is second does not begin.
mkdir "%classes%.making" 2>nul
if errorlevel 1 goto run
start "" /b /low cmd /s /c ""%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %how% %quiet% "%make%%classes%.making\classes" -cp "%jar%" stet.cli.Rehearsal "%home%\example" "%classes%.making\site" && move "%classes%.making\classes" "%classes%" & rmdir /s /q "%classes%.making"" <nul >nul 2>&1

:run
if %major% geq 24 set "flags=%flags% --enable-native-access=ALL-UNNAMED"
"%java%" %flags% %quiet% %archive% %STET_OPTS% -cp "%jar%" stet.cli.Main %*
exit /b %errorlevel%

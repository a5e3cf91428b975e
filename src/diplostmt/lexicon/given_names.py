"""Given names that tell the gender of their bearer, in many countries' news.

Modest on purpose: names borne by men and women alike (``Andrea``, ``Jan``, ``Sasha``, ``Kim``, ``Ali`` is a
man's) are in neither set, and nothing hangs on a name that is missing, since an unknown gender fits any
pronoun. Spellings are folded before they are looked up: see ``people.fold``.
"""

from __future__ import annotations

_MEN = """
    Aaron Abbas Abdel Abdelaziz Abdelkader Abdelmadjid Abdoulaye Abdul Abdullah Abiy Abraham Abukar Adam
    Adebayo Adel Adewale Age Aguila Ahmad Ahmed Aidan Ajit Aksel Alain Alan Alar Alasdair Albert Albin
    Aleksandar Aleksandr Aleksei Alessandro Alexander Alexei Alfonso Alfred Ali Allan Alok Alun Alvaro
    Alyaksandr Amadou Amir Amit Amr Anatoly Anders Andre Andreas Andrei Andrej Andrew Andrii Andrius Andriy
    Andrus Andrzej Angus Anifah Anil Anthony Antoine Anton Antonio Antonis Antony Antti Anurag Anwar Arayik
    Arben Arindam Arjun Arkady Armen Armin Arnold Arthur Artis Artur Arvind Aryeh Asad Ashok Asif Asim Askar
    Attila Aurelien Avigdor Ayman Ayodele Azamat Aziz Babacar Babatunde Bakhtiyar Bakyt Balazs Bambang Barack
    Bartosz Bashar Bassel Behnam Behrouz Behzad Beji Bekir Ben Benjamin Benny Benoit Bernard Bernie Bertrand
    Besnik Bijan Bilal Bilawal Bill Binali Bjorn Bob Bobby Bogdan Bohdan Bohuslav Bojan Bojko Bolat Bongani
    Boonlert Borge Boris Boubacar Boyko Brad Brahim Branislav Brendan Brett Brian Bruce Bruno Budi Bujar
    Bulent Calin Calvin Carl Carlos Cedric Celestin Cesar Ceyhun Charles Cheikh Chidi Chris Christian
    Christoph Christopher Christos Chuck Chukwuma Clark Claude Claudio Collin Cornelis Cory Craig Czeslaw Dan
    Daniel Danilo Danny Darius Daulet Dave David Davit Dawit Dean Declan Dejan Denis Dennis Dermot Detlef
    Didier Diego Dieter Dimitar Dimitri Dimitrios Dimitris Dinesh Dirk Ditmir Dmitri Dmitry Dmytrii Dmytro
    Dominic Dominique Don Donald Doug Douglas Dragan Driss Duncan Eamon Ed Edgar Edgars Edmond Edouard Eduard
    Eduardo Edward Edwin Efren Egon Ehab Ehud Eli Elias Elio Elman Elnur Elshan Emeka Emil Emmanuel Emmerson
    Emomali Emre Enrique Eric Erik Erlan Ernest Esfandiar Esko Esmail Espen Etienne Eugene Evangelos Evgeny
    Fabien Fahad Faisal Farai Farhad Farid Faris Farrukh Faruk Fathi Faustin Fayez Felipe Felix Ferdinand
    Ferenc Fergus Fernando Fidel Flemming Florian Francis Francisco Franco Francois Frank Frans Franz Fred
    Frederick Fredrik Friedhelm Friedrich Fumio Fyodor Gabor Gabriel Gabrielius Gareth Gary Gavin Gebran
    Gedion Geir Gennady Geoffrey Georg George Georges Georgios Gerald Gerard Gergely Gerhard Ghassan Gholamali
    Gholamreza Giancarlo Giannis Gideon Gintaras Giorgi Giorgio Giorgos Giovanni Girma Gitanas Giulio Giuseppe
    Gleb Glenn Goran Gordon Graham Greg Gregory Grigory Guido Guillaume Guillermo Gunter Gunther Gustavo Guy
    Hadi Haile Hakan Halil Hamad Hamid Hamoud Hans Hany Harald Harold Harry Haruto Hasan Hashim Hassan Hayk
    Heiko Heinrich Heinz Henning Henri Henrik Henry Herbert Hermann Hikmet Hiroshi Hisham Hishammuddin Holger
    Hossein Howard Hrant Hristijan Hrvoje Hugh Hugo Hulusi Humayun Hussein Ian Ibrahim Ibrahima Ichiro Idrissa
    Ifeanyi Igor Ihor Ilham Ilie Ilir Ilya Ilyas Imants Imran Irakli Isaias Ishaq Ismail Issam Issouf Istvan
    Itsunori Ivan Ivica Ivo Jaak Jabulani Jack Jacob Jacques Jaime Jair Jairam Jake Jakob Jalal James Jamil
    Jamshid Janez Janis Janos Jared Jaromir Jaroslav Jason Javad Javier Jay Jeb Jeff Jeffrey Jens Jeremy
    Jeroen Jerome Jerry Jesper Jeyhun Jim Jimmy Jiri Joachim Joao Joe Joel Johan Johannes John Johnny Jomo Jon
    Jonah Jonas Jonathan Joost Jorg Jorge Jose Josef Josep Joseph Josh Joshua Juan Juha Jukka Julian Julio
    Juraj Jurgen Juri Justin Jyrki Kaare Kaarel Kakha Kamal Kare Karim Karl Karoly Kassym Katsuya Kazem Kees
    Keith Kemal Ken Kenji Kenneth Kent Kenta Kestutis Kevin Khaled Khalid Khamis Khamphone Khizr Kipchoge
    Kiprono Kirill Kjell Klaus Koen Kofi Kojo Kolawole Konstantin Kostas Kourosh Kresimir Krisjanis Krzysztof
    Kurt Kwabena Kwame Kwesi Kyle Kyriakos Lamine Larry Lars Laszlo Laurent Lavrenty Lawrence Lee Leo Leon
    Leonid Levan Linas Lindsey Lloyd Lodewijk Loic Lorenzo Lothar Louis Lubomir Luc Luca Lucas Ludwig Luigi
    Luis Luiz Lukas Lukasz Luke Maarten Mads Magnus Mahathir Mahmoud Mahmud Majed Majid Maksim Malcolm Mamadou
    Mamuka Mandla Manfred Manuel Marc Marcel Marcin Marco Marcos Marek Mariano Mario Mark Marko Markus Martin
    Marty Marvin Marwan Masoud Massimo Mateusz Mathieu Matt Matteo Matthew Matthias Matti Matyas Maurice Max
    Maxim Mehdi Mehmet Mehrdad Mevlut Michael Michel Miguel Mihai Mihaly Mikael Mikalai Mike Mikhail Mikheil
    Miklos Milan Miles Milos Miloslav Minoru Miroslav Mishaal Mitch Mitt Moataz Modou Moeed Mogens Mohamed
    Mohammad Mohammed Mohsen Moshe Mostafa Moussa Muammar Muhammad Mukhtar Mundhir Murat Musa Mustafa Mutlaq
    Mykhailo Nabih Nabil Nadeem Nadir Naftali Najib Narendra Nasser Nathan Nawaf Nebojsa Ned Neil Nenad
    Nicholas Nick Nicolas Niels Nigel Nikita Nikol Nikolai Nikos Nils Nirupam Nitin Noah Nobuo Norbert Nouri
    Numan Nurlan Nursultan Obinna Olaf Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olli Olumide Olusegun
    Olusola Omar Omer Ondrej Orhan Oscar Osman Ossama Othman Otto Ousmane Oystein Pablo Padraig Panagiotis
    Pascal Patrick Patrik Patrushev Paul Paulin Paulo Pavel Pavlo Pedro Pekka Per Perry Petar Pete Peter Petr
    Petro Petteri Phil Philip Philippe Pierre Pieter Piotr Piyush Plamen Prabowo Prasert Prawit Prayut Pyotr
    Qasem Rached Radek Radoslaw Radovan Rafael Raghav Raghavan Rahul Raimonds Rainer Raja Rajesh Rajnath Ralph
    Ramesh Ramezan Ramil Ramin Ramon Ramzan Rand Randhir Randy Raphael Rashid Rasmus Rauf Raul Raveesh Ravi
    Ray Raymond Recep Reinhold Renato Rene Rex Reza Riad Ricardo Richard Rick Riyad Rob Robert Roberto Robin
    Rodrigo Roger Roland Rolf Roman Ron Ronald Rory Ross Rovshan Roy Ruairi Ruben Rudolf Rudy Rumen Rupert
    Ruslan Russell Rustam Ruud Ryota Saad Sabri Saddam Sadyr Saeed Saifuddin Salim Salman Salvador Sam Sameh
    Samir Samuel Sanjay Santiago Sardor Sarun Satoshi Saul Sauli Scott Sean Sebastian Sebastien Seiji Selim Serdar
    Serge Sergei Sergey Sergio Serhii Serhiy Seydou Shafqat Shahbaz Shavkat Shehbaz Sherzod Shigeru Shinzo
    Shunsuke Siarhei Siavash Sibusiso Sifiso Sigmar Silvio Simon Sipho Sirojiddin Sisi Slobodan Somchai Soren
    Souleymane Stanislav Stavros Stefan Stelios Stephane Stephen Steve Steven Stojan Stuart Subrahmanyam
    Suleyman Suresh Sven Sverre Sylvester Szymon Tafadzwa Taher Takeo Takeshi Tamas Tamim Taras Tarek Tariq
    Taro Tayfun Ted Tendai Teodoro Terje Terry Tesfaye Tetsuro Tewodros Thabo Thawatchai Themba Theo Theodore
    Thibault Thierry Thomas Thorbjorn Thulani Tibor Tigran Tim Timo Timothy Timur Tobias Todd Toivo Tom Tomas
    Tomasz Tommy Toni Tony Toomas Torben Toshiaki Toshimitsu Traian Trey Tristan Trond Tunde Tunji Turki Uhuru
    Uladzimir Ulf Ulrich Ulugbek Umar Umit Urmas Urs Uwe Vadim Vahe Vahid Vakhtang Valdis Valentin Valery
    Vangelis Vardan Vasily Vassily Vasyl Victor Vijay Vikas Vikram Viktor Villy Vincent Vinod Vitaly Vladimir
    Vladislav Vojislav Volker Volodymyr Vugar Vuk Vyacheslav Vytautas Wadih Wael Waldemar Walid Walter Warren
    Wayne Werner Wesley Wilhelm Willem William Wilson Wim Winston Wojciech Wolfgang Woodrow Wopke Yadollah
    Yahya Yair Yannick Yannis Yaroslav Yasin Yasser Yasuo Yegor Yemane Yerlan Yevgeny Yiannakis Yilmaz Yiorgos
    Yitzhak Yoav Yoshihide Yoshimasa Yousef Yousuf Yuri Yurii Yury Yusuf Yves Zaheer Zahid Zalmay Zambry
    Zbigniew Zdenek Zdravko Zdzislaw Zohrab Zoran Zsolt Zurab
"""
MEN: frozenset[str] = frozenset(_MEN.split())

_WOMEN = """
    Abeba Abigail Ada Adaeze Adele Agnes Agneta Agnieszka Aigul Aino Aisha Aizhan Akiko Akinyi Alejandra
    Aleksandra Alena Alessandra Alexandra Alice Alicia Alina Alla Alma Alyona Amal Amanda Amelia Amelie Amina
    Aminata Amira Amy Ana Anahit Anastasia Angela Angelina Anita Anja Anjali Ann Anna Annalena Anne Annegret
    Anneli Anneliese Annie Annika Anniken Antonia Aoife Arancha Asha Asma Astrid Audrey Aung Aurelie Ausrine
    Ayelet Ayesha Aylin Aynur Ayse Aysel Azra Baiba Barbara Beata Beatrice Beatriz Benazir Benedicte Beth
    Bethan Betty Beverly Bianca Bibigul Biljana Birgit Birgitta Birgitte Bozena Bridget Brigitte Bronwyn
    Camilla Carla Carly Carmen Carol Carolina Caroline Carrie Carys Catherine Catriona Cecilia Celia Celine
    Cerys Chantal Charlotte Chelsea Cheryl Chiamaka Chiara Chloe Christiana Christiane Christina Christine
    Chrystia Ciara Cindy Claire Clara Claudia Clemence Conceicao Condoleezza Consuelo Cornelia Cressida
    Cristina Cynthia Dace Dagmar Dalia Daniela Danielle Daria Darya Debbie Deborah Deepa Delcy Delfina
    Delphine Denise Desiree Despina Devika Diana Diane Dianne Dilma Dina Dinara Dolores Donna Dora Doris
    Dorothy Dragana Ebba Edith Eilidh Ekaterina Eleanor Elena Eleni Elif Elina Elisabeth Elise Elizabeth Ella
    Ellen Elodie Elvira Emilia Emily Emine Emma Erika Erna Ersin-Nur Esther Eugenia Eva Eve Evelyn Evika Fadwa
    Farhana Fatemeh Fatima Fatma Fatou Fatoumata Federica Felicia Fernanda Fiona Florence Folake Frances
    Francesca Gabriela Gabrielle Galina Georgia-Ann Gesine Ghada Ghislaine Gina Giorgia Giulia Gloria Gohar
    Golda Gordana Graca Grace Grazyna Greta Gretchen Gro Gudrun Gulnara Gulnur Gulsen Gunay Gwen Gwendolyn
    Haifa Hala Halyna Hana Hanadi Hanan Hanna Hannah Harriet Haruka Hauwa Heather Heidi Heike Helen Helena
    Helga Helle Hillary Hina Huda Huma Ifeoma Ilaria Ildiko Ilse Ilze Ines Inga Ingrid Ingrida Ingunn Irene
    Irina Iris Iryna Isabel Isabella Isabelle Ivana Ivanka Jacinda Jacqueline Jadranka Jana Jane Janet Janice
    Jeanne Jeannette Jelena Jen Jennifer Jessica Jill Jitka Joan Joanna Jodie Johanna Josephine Joyce Juanita
    Judit Judith Judy Julia Juliana Julianne Julie Jutta Kaja Kamala Karen Karin Karine Karoline Katalin
    Katarina Katarzyna Kate Katerina Kateryna Katherine Kathleen Kathrin Kathy Katja Katrin Kavita Kayleigh
    Kazuko Keiko Kellyanne Kersti Kerstin Ketevan Khadija Kira Kirsten Kirsty Klara Kolinda Krista Kristalina
    Kristen Kristina Ksenia Lakshmi Larisa Laura Lauren Layla Leila Lena Lenka Leslie Leyla Lidia Liis Liliana
    Lilit Lilja Lilly Linda Lindiwe Lisa Lisbeth Liudmila Liz Lizzie Lois Loretta Louise Lubna Lucia Luciana
    Lucy Ludmila Luisa Lydia Lyudmila Madina Maeve Magda Magdalena Maggie Maha Maia Mairead Malala Maleeha
    Malgorzata Margaret Margarita Margaux Margot Margrethe Marguerite Maria Mariama Marian-Anne Mariana Marie
    Marija Marina Marine Marion Marit Marketa Marta Martha Martine Mary Maryam Marzieh Masoumeh Mathilde
    Matilda Maya Meenakshi Meera Megan Megyn Melania Melanie Melissa Merav Mercedes Mette Michaela Michele
    Michelle Midori Mihaela Mildred Milica Mina Minna Mireille Miriam Moira Molly Mona Monica Monika Morag
    Morgan-Anne Mounia Nabila Nadezhda Nadia Nadiia Naila Najwa Naledi Nancy Naoko Naomi Narges Nasrin Natalia
    Natalie Natalya Natasa Natasha Navanethem Nawal Ndeye Neelie Ngozi Niamh Nicola Nicole Nikki Nilufar Nina
    Nirmala Nirupama Njeri Nkosazana Nomvula Noor Nora Norma Noura Nune Nurul Oana Odile Oksana Oleksandra
    Olena Olga Olha Olivia Oonagh Orawan Orla Orna Paivi Pamela Paola Parvaneh Patricia Paula Paulina Penny
    Pernille Petra Philippa Phyllis Pia Pilar Preeya Priti Priya Rachel Raluca Rania Rasa Rasha Razia Rebecca
    Reem Regina Rehana Reka Renata Renate Retno Rhonda Riikka Rita Roberta Rosa Rosalia Rose Rosmah Roxana
    Ruth Ruxandra Sabine Sabrina Sadako Sahar Sakura Salma Salome Samantha Samia Samira Sanae Sandra Sanna
    Sara Sarah Saule Segolene Sevim Shabana Shakhnoza Shannon-Lee Sharon Sheikha Sheila Sherry Shiori Shira
    Shirin Shirley Signe Sigrid Silke Simone Simonetta Siobhan Siranush Siti Snezana Sofia Soledad Solene
    Solveig Somchit Sonia Sonja Sophie Stella Stephanie Sue Sunita Susan Susana Susanne Sushma Suzanne Svenja
    Svetlana Sviatlana Svitlana Sylvia Sylvie Tamar Tamara Tammy Tamta Tanja Tansu Tanya Tarja Tatevik Tatiana
    Tatyana Teresa Tetiana Thais Thandiwe Theodora Theresa Thordis Tina Triin Trine Tulsi Tuula Tzipi Tzipora
    Ulla Ulrika Ulrike Ursula Valentina Valeria Valerie Vanessa Vera Veronica Vesna Victoria Vigdis Viktoria
    Viktoriia Viola Violeta Virginia-Ann Volha Wangari Wanjiku Wendy Winnie Xenia Ximena Yael Yamila Yelena
    Yetunde Yevheniia Yingluck Yoko Yuko Yulia Yuliia Yuliya Yuriko Yvette Yvonne Zahra Zainab Zanele Zarina
    Zeinab Zeynep Zhanar Zhanna Zinaida Zoe Zofia Zoi Zsuzsanna Zuzana
"""
WOMEN: frozenset[str] = frozenset(_WOMEN.split())

#: Family names of China, Korea and Vietnam, which stand before the given name: "Wang Yi" is "Wang".
_FAMILY_FIRST = """
    Ahn An Bae Bai Ban Bo Bui Cai Cao Chang Chen Cheng Cho Choe Choi Chu Chung Cui Dai Dang Deng Ding Do
    Dong Du Duan Fan Fang Feng Fu Gao Ge Geng Gong Gu Guo Han Hao He Ho Hong Hou Hu Hua Huang Hwang Jang
    Jeon Jeong Jia Jiang Jin Jo Jung Kang Kim Kong Ko Kwon Lai Le Lei Li Liang Liao Lim Lin Liu Long Lu Luo
    Lyu Ma Mao Meng Moon Nam Ngo Nguyen Ni Noh Pak Pan Park Peng Pham Phan Qian Qin Qiu Ri Roh Ryu Seo Shao
    Shen Shi Shin Sim Song Su Suh Sun Tan Tang Tao Thae Tian To Tran Truong Vo Vu Wan Wang Wei Wen Won Wu Xi
    Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yin Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu
    Zou Qiao Qu Ren Rong Ruan Sheng Tong Weng Xiang Xing Xiong Yue Zhai Zhan Zhen Zhuang Zhuo Zong Zuo Bian
    Chai Jiao Lou Luan Miao Nie Pang Pei
"""
FAMILY_FIRST: frozenset[str] = frozenset(_FAMILY_FIRST.split())

#: More family names of China, which stand first where the rest of the name is written in syllables of Pinyin.
_FAMILY_FIRST_IN_CHINA = """
    Bao Bi Dou Fei Gan Guan Huo Ji Jing Kuang Lan Lang Leng Lian Ling Mo Mu Niu Ouyang Pu Qi Rao
    Sha Shang Shu Situ Teng Tu Xian Xin Xuan Ying Zang Zha Zhuge
"""
FAMILY_FIRST_IN_CHINA: frozenset[str] = frozenset(_FAMILY_FIRST_IN_CHINA.split())
